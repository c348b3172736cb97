import './inert.js';

// Undoes whatever is put in, whichever event says so.
const phone = document.querySelector('#phone');
for (const type of ['input', 'change', 'blur']) {
  phone.addEventListener(type, () => {
    phone.value = '';
  });
}
