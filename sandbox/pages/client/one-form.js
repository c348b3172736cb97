import { attempt, sendCode, sendPhone, showSent, showWelcome } from './sign-up.js';

/** Both steps in one form: the code field wakes up once a code was sent. */
export function runOneForm(form, card) {
  const { page } = form.dataset;
  const phone = form.querySelector('[name="phone"], #f7');
  const code = form.querySelector('[name="code"], [name="pin"], #f8');
  const verify = form.querySelector('[data-testid="verify"]');
  let flow;

  form.querySelector('[data-testid="send"]').addEventListener('click', () =>
    attempt(form, async () => {
      const answer = await sendPhone(page, phone.value);
      flow = answer.flow;
      showSent(form, answer.shown);
      code.disabled = false;
      verify.disabled = false;
      code.focus();
    }),
  );

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (flow)
      await attempt(form, async () => showWelcome(card, (await sendCode(page, flow, code.value)).brand));
  });
}

const form = document.querySelector('form[data-page]');
if (form) runOneForm(form, form.parentElement);
