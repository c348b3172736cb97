import { attempt, sendCode, sendPhone, showWelcome } from './sign-up.js';

// The code step appears this long after its route, as with a chunk that is still loading.
const CODE_STEP_DELAY_MS = 1500;

const app = document.querySelector('#app');

function render(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  app.replaceChildren(template.content);
}

const errorLine = '<p class="error" role="alert" data-testid="error" hidden></p>';

function renderPhoneStep() {
  render(`<h2>Get started</h2>
    <form>
      <label class="field">Display name <input type="text" name="displayName" autocomplete="nickname" value="Sam"></label>
      <label class="field">E-mail <input type="email" name="mail" autocomplete="email" value="sam@example.com"></label>
      <div class="field"><span>Phone</span><input type="text" id="r1" name="mobileNumber" placeholder="Mobile number"></div>
      ${errorLine}
      <button type="submit" data-testid="send">Next</button>
    </form>`);
  const form = app.querySelector('form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    return attempt(form, async () => {
      const { flow, shown } = await sendPhone('spa', form.elements.mobileNumber.value);
      history.pushState({}, '', '/spa/verify');
      render('<p class="loading" role="status">One moment…</p>');
      setTimeout(() => renderCodeStep(flow, shown), CODE_STEP_DELAY_MS);
    });
  });
}

function renderCodeStep(flow, shown) {
  render(`<h2>Verify it's you</h2>
    <p class="hint" data-testid="sent">We texted a code to ${shown}.</p>
    <form>
      <div class="field"><input type="text" id="r2" placeholder="8-digit code" aria-label="Verification code"></div>
      ${errorLine}
      <button type="submit" data-testid="verify">Verify</button>
    </form>`);
  const form = app.querySelector('form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const code = form.querySelector('input').value;
    return attempt(form, async () => {
      const { brand } = await sendCode('spa', flow, code);
      history.pushState({}, '', '/spa/welcome');
      showWelcome(app, brand);
    });
  });
}

addEventListener('popstate', renderPhoneStep);
renderPhoneStep();
