for (const form of document.querySelectorAll('form[data-inert]')) {
  form.addEventListener('submit', (event) => event.preventDefault());
}
