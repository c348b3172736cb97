import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { sendCode, sendPhone } from './sign-up.js';

function Field({ label, ...input }) {
  return h('label', { className: 'field' }, label, h('input', input));
}

function usePhoneAndCode() {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState(null);
  const [error, setError] = useState('');
  const [brand, setBrand] = useState('');
  const run = async (step) => {
    setError('');
    try {
      await step();
    } catch (reason) {
      setError(reason.message);
    }
  };
  return {
    phone,
    code,
    sent,
    error,
    brand,
    // State takes only what a number or a code may hold; anything else is gone at the next render.
    typePhone: (event) => setPhone(event.target.value.replace(/[^\d+() -]/g, '')),
    typeCode: (event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 6)),
    send: () => run(async () => setSent(await sendPhone('react', phone))),
    verify: () => run(async () => setBrand((await sendCode('react', sent.flow, code)).brand)),
  };
}

function SignUp() {
  const [name, setName] = useState('Sam Rivers');
  const [email, setEmail] = useState('sam@example.com');
  const form = usePhoneAndCode();
  if (form.brand) {
    return h(
      'div',
      { className: 'welcome', 'data-testid': 'welcome' },
      h('h2', null, `Welcome to ${form.brand}`),
      h('p', null, 'Your number is verified and your account is ready.'),
    );
  }
  const submit = (event) => {
    event.preventDefault();
    return form.sent ? form.verify() : form.send();
  };
  return h(
    'form',
    { onSubmit: submit, noValidate: true },
    h('h2', null, 'Create your account'),
    h(Field, { label: 'Name', name: 'fullName', value: name, onChange: (e) => setName(e.target.value) }),
    h(Field, { label: 'E-mail', type: 'email', value: email, onChange: (e) => setEmail(e.target.value) }),
    h(Field, {
      label: 'Phone number',
      type: 'tel',
      name: 'phoneNumber',
      value: form.phone,
      onChange: form.typePhone,
    }),
    form.sent &&
      h('p', { className: 'hint', 'data-testid': 'sent' }, `We texted a code to ${form.sent.shown}.`),
    form.sent &&
      h(Field, {
        label: 'Security code',
        name: 'securityCode',
        inputMode: 'numeric',
        autoComplete: 'one-time-code',
        value: form.code,
        onChange: form.typeCode,
      }),
    form.error && h('p', { className: 'error', role: 'alert', 'data-testid': 'error' }, form.error),
    form.sent
      ? h(
          'button',
          { key: 'verify', type: 'submit', 'data-testid': 'verify', disabled: form.code.length < 6 },
          'Verify',
        )
      : h(
          'button',
          { key: 'send', type: 'submit', 'data-testid': 'send', disabled: form.phone.length < 10 },
          'Send code',
        ),
  );
}

createRoot(document.querySelector('#root')).render(h(SignUp));
