import { attempt, sendCode, sendPhone, showSent, showWelcome } from './sign-up.js';

const phoneStep = document.querySelector('[data-step="phone"]');
const codeStep = document.querySelector('[data-step="code"]');
const card = phoneStep.parentElement;
const boxes = [...codeStep.querySelectorAll('fieldset input')];
let flow;

phoneStep.addEventListener('submit', (event) => {
  event.preventDefault();
  const { dial } = phoneStep.elements.country_code.selectedOptions[0].dataset;
  return attempt(card, async () => {
    const answer = await sendPhone('country', dial + phoneStep.elements.national_number.value);
    flow = answer.flow;
    phoneStep.hidden = true;
    codeStep.hidden = false;
    showSent(codeStep, answer.shown);
    boxes[0].focus();
  });
});

boxes.forEach((box, place) => {
  box.addEventListener('input', () => {
    box.value = box.value.replace(/\D/g, '').slice(-1);
    if (box.value) boxes[place + 1]?.focus();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Backspace' || box.value) return;
    event.preventDefault();
    const before = boxes[place - 1];
    if (!before) return;
    before.value = '';
    before.focus();
  });
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    const digits = event.clipboardData.getData('text').replace(/\D/g, '');
    boxes.slice(place).forEach((next, offset) => {
      next.value = digits[offset] ?? next.value;
    });
    boxes[Math.min(place + digits.length, boxes.length - 1)].focus();
  });
});

codeStep.addEventListener('submit', (event) => {
  event.preventDefault();
  const code = boxes.map((box) => box.value).join('');
  return attempt(card, async () => showWelcome(card, (await sendCode('country', flow, code)).brand));
});
