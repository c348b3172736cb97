import { runOneForm } from './one-form.js';

const markup = `<link rel="stylesheet" href="/site/assets/style.css">
  <div class="inside">
    <h2>Create your account</h2>
    <form data-page="shadow" novalidate>
      <label class="field">E-mail <input type="email" name="email" autocomplete="email" value="sam@example.com"></label>
      <label class="field">Password <input type="password" autocomplete="new-password" value="correct horse"></label>
      <label class="field" for="tel">Phone</label>
      <div class="row">
        <input id="tel" name="phone" type="tel">
        <button type="button" class="quiet" data-testid="send">Send code</button>
      </div>
      <p class="hint" data-testid="sent" hidden></p>
      <label class="field">SMS code <input name="code" type="text" inputmode="numeric" maxlength="6" disabled></label>
      <p class="error" role="alert" data-testid="error" hidden></p>
      <button type="submit" data-testid="verify" disabled>Create account</button>
    </form>
  </div>`;

customElements.define(
  'sign-up-form',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = markup;
      runOneForm(root.querySelector('form'), root.querySelector('.inside'));
    }
  },
);
