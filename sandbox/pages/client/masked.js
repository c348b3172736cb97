import './one-form.js';

// A mask as many sites have it: ten digits at most from the left, so a leading country code shifts the rest out.
function masked(value) {
  const digits = value.replace(/\D/g, '').slice(0, 10);
  if (digits.length < 4) return digits;
  if (digits.length < 7) return `(${digits.slice(0, 3)}) ${digits.slice(3)}`;
  return `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`;
}

const phone = document.querySelector('#phone');
phone.addEventListener('beforeinput', (event) => {
  if (event.inputType === 'insertText' && /\D/.test(event.data ?? '') && event.data?.length === 1)
    event.preventDefault();
});
phone.addEventListener('input', () => {
  phone.value = masked(phone.value);
});
