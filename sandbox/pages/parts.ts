import { html } from 'hono/html';
import type { Markup } from './layout.ts';

/** The rest of a sign-up form, so that a phone field has something to be told apart from. */
export function accountFields(): Markup {
  return html`<label class="field">Full name
      <input name="name" type="text" autocomplete="name" value="Sam Rivers">
    </label>
    <label class="field">E-mail
      <input name="email" type="email" autocomplete="email" value="sam@example.com">
    </label>
    <label class="field">Password
      <input name="password" type="password" autocomplete="new-password" minlength="8" value="correct horse">
    </label>`;
}

export function errorLine(text = ''): Markup {
  return html`<p class="error" role="alert" data-testid="error" ${text ? '' : html`hidden`}>${text}</p>`;
}

export function welcomeCard(brandName: string): Markup {
  return html`<div class="welcome" data-testid="welcome">
    <h2>Welcome to ${brandName}</h2>
    <p>Your number is verified and your account is ready.</p>
  </div>`;
}

/** Both steps in one form; the code step wakes up when a code was sent. */
export function oneFormCard(page: string): Markup {
  return html`<h2>Create your account</h2>
    <form data-page="${page}" novalidate>
      ${accountFields()}
      <label class="field" for="phone">Mobile number</label>
      <div class="row">
        <input id="phone" name="phone" type="tel" autocomplete="tel" placeholder="(555) 000-0000">
        <button type="button" class="quiet" data-testid="send">Send code</button>
      </div>
      <p class="hint" data-testid="sent" hidden></p>
      <label class="field" for="code">Verification code
        <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="6" disabled>
      </label>
      ${errorLine()}
      <button type="submit" data-testid="verify" disabled>Create account</button>
    </form>`;
}
