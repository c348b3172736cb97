import './one-form.js';

const dialog = document.querySelector('dialog');
document.querySelector('[data-testid="open"]').addEventListener('click', () => dialog.showModal());
