import './inert.js';

// Fields as some sites make them: each says what its page would send in `taken`, and the form how often it was sent.
const root = document.querySelector('#particular');
window.taken = '';
window.sent = 0;
root.closest('form').addEventListener('submit', () => window.sent++);
const digits = (text) => text.replace(/\D/g, '');
const take = (value) => {
  window.taken = value;
};

function boxes() {
  const all = Array.from({ length: 6 }, (_, n) => {
    const box = document.createElement('input');
    box.inputMode = 'numeric';
    box.maxLength = 1;
    box.setAttribute('aria-label', `Digit ${n + 1} of the code`);
    return box;
  });
  root.replaceChildren(...all);
  return all;
}

function countryAndNumber() {
  // The button says nothing of its type, so that a click on it would send the form.
  root.innerHTML = `<div class="row">
      <button class="quiet" aria-haspopup="listbox" aria-label="Country">+44</button>
      <input id="phone" type="tel" aria-label="Phone number">
    </div>
    <div role="listbox" hidden></div>`;
  const [button, list, phone] = ['button', '[role=listbox]', 'input'].map((css) => root.querySelector(css));
  const say = () => take(`${button.textContent}${digits(phone.value)}`);
  button.addEventListener('click', (event) => {
    event.preventDefault();
    list.hidden = !list.hidden;
    list.innerHTML = ['United Kingdom +44', 'Germany +49', 'United States +1']
      .map((name) => `<div role="option"><span>${name}</span></div>`)
      .join('');
  });
  list.addEventListener('click', ({ target }) => {
    // As event delegation often is written: only what lies inside of an option counts.
    if (target.localName !== 'span') return;
    button.textContent = target.textContent.match(/\+\d+/)[0];
    list.hidden = true;
    say();
  });
  phone.addEventListener('input', say);
  return phone;
}

// As pages have it that know of no roles: a click opens the list, and what can be pressed is only seen.
function drawnCountry() {
  root.innerHTML = `<div class="row">
      <span class="other" style="cursor: pointer">?</span>
      <button class="other" type="button">Text to +44</button>
      <span class="shown" style="cursor: pointer"><b>+44</b> ▾</span>
      <input id="phone" type="tel" aria-label="Phone number">
    </div>
    <div class="all" hidden><div>United Kingdom +44</div><div>Germany +49</div><div>United States +1</div></div>`;
  const [shown, all, phone] = ['.shown', '.all', 'input'].map((css) => root.querySelector(css));
  const code = shown.querySelector('b');
  const say = () => take(`${code.textContent}${digits(phone.value)}`);
  for (const other of root.querySelectorAll('.other')) other.addEventListener('click', () => other.remove());
  shown.addEventListener('click', () => {
    all.hidden = !all.hidden;
  });
  all.addEventListener('click', ({ target }) => {
    code.textContent = target.textContent.match(/\+\d+/)[0];
    all.hidden = true;
    say();
  });
  phone.addEventListener('input', say);
}

const kinds = {
  picker: countryAndNumber,
  drawnCountry,

  // For one country only.
  fixed() {
    root.innerHTML =
      '<div class="row"><b>+44</b><input id="phone" type="tel" aria-label="Phone number"></div>';
    const phone = root.querySelector('input');
    phone.addEventListener('input', () => take(phone.value && `+44${digits(phone.value)}`));
  },

  whole() {
    root.innerHTML =
      '<label class="field">Phone number <input id="phone" type="tel" placeholder="+44 7700 900123"></label>';
    const phone = root.querySelector('input');
    phone.addEventListener('input', () => take(phone.value));
  },

  refusing() {
    const phone = countryAndNumber();
    phone.addEventListener('blur', () => {
      phone.value = '';
      take('');
    });
  },

  dashes() {
    root.innerHTML = '<label class="field">Phone number <input id="phone" type="tel"></label>';
    const phone = root.querySelector('input');
    phone.addEventListener('input', () => {
      const isRight = /^\d{3}-\d{3}-\d{4}$/.test(phone.value);
      phone.setAttribute('aria-invalid', String(!isRight));
      take(isRight ? phone.value : '');
    });
  },

  paste() {
    const all = boxes();
    for (const box of all) {
      box.addEventListener('beforeinput', (event) => event.preventDefault());
      box.addEventListener('paste', (event) => {
        event.preventDefault();
        const text = digits(event.clipboardData.getData('text/plain'));
        all.forEach((one, n) => {
          one.value = text[n] ?? '';
        });
        take(text);
        all.at(-1).focus();
      });
    }
  },

  // As pages that go by the events of the focus, and have the first box focused from the start. Says every key.
  following() {
    const all = boxes();
    const code = [];
    let at = -1;
    let keys = '';
    all.forEach((box, n) => {
      box.addEventListener('focus', () => {
        at = n;
      });
      box.addEventListener('blur', () => {
        at = -1;
      });
      box.addEventListener('keydown', ({ key }) => {
        keys += key;
      });
      box.addEventListener('input', () => {
        code[at] = box.value;
        all.forEach((one, i) => {
          one.value = code[i] ?? '';
        });
        take(`${keys} ${code.join('')}`);
        all[at + 1]?.focus();
      });
    });
    all[0].focus();
  },

  replaced() {
    const draw = (value) => {
      root.innerHTML =
        '<label class="field">Verification code <input inputmode="numeric" maxlength="6"></label>';
      const field = root.querySelector('input');
      field.value = value;
      field.addEventListener('input', () => {
        take(field.value);
        draw(field.value);
        root.querySelector('input').focus();
        root.querySelector('input').setSelectionRange(6, 6);
      });
    };
    draw('');
  },

  late() {
    const all = boxes();
    all.forEach((box, n) => {
      box.addEventListener('focus', () => setTimeout(() => box.select(), 0));
      box.addEventListener('keyup', () => {
        take(all.map(({ value }) => value).join(''));
        setTimeout(() => all[n + 1]?.focus(), 10);
      });
    });
  },

  opening() {
    const all = boxes();
    const open = (box, isOpen) => {
      box.disabled = !isOpen;
    };
    all.forEach((box, n) => {
      open(box, n === 0);
      box.addEventListener('input', () => {
        take(all.map(({ value }) => value).join(''));
        // As a page does that draws itself anew a little later.
        setTimeout(() => {
          if (!all[n + 1]) return;
          open(all[n + 1], box.value !== '');
          all[n + 1].focus();
        }, 20);
      });
    });
  },

  halves() {
    root.innerHTML = `<fieldset><legend>Verification code</legend><div class="row">
      <input maxlength="3" inputmode="numeric" aria-label="First 3 digits"> –
      <input maxlength="3" inputmode="numeric" aria-label="Last 3 digits"></div></fieldset>`;
    const all = [...root.querySelectorAll('input')];
    for (const half of all)
      half.addEventListener('input', () => take(all.map(({ value }) => value).join('')));
  },

  // As a page that knows of no typing, and draws what it knows of.
  forgetful() {
    root.innerHTML =
      '<label class="field">Verification code <input inputmode="numeric" maxlength="6"></label>';
    const field = root.querySelector('input');
    field.addEventListener('input', () => {
      field.value = '';
    });
  },

  // As a page whose script comes late and starts with nothing typed.
  starting() {
    const phone = drawPhone();
    const start = () => {
      phone.value = '';
      phone.addEventListener('input', () => take(phone.value));
    };
    phone.addEventListener('input', () => setTimeout(start, 800), { once: true });
  },

  focused: () => drawPhone().focus(),

  clearing() {
    const phone = drawPhone();
    let timer;
    phone.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        phone.value = '';
      }, 700);
    });
  },

  // From the moment it is told to.
  clearingOnceTold() {
    const phone = drawPhone();
    const clear = () => {
      phone.value = '';
    };
    document.addEventListener('clear', () => {
      clear();
      phone.addEventListener('input', () => setTimeout(clear, 500));
    });
  },

  sending: () => sendWhenWhole(1000),
  hasty: () => sendWhenWhole(100),

  framed() {
    const form = '<label>Verification code <input maxlength="6"></label>';
    root.innerHTML = `<iframe width="400" height="200" src="data:text/html,${encodeURIComponent(form)}"></iframe>`;
  },

  drawn() {
    root.innerHTML = '<p>Verification code</p><p tabindex="0">▢ ▢ ▢ ▢ ▢ ▢</p>';
  },
};

function drawPhone() {
  root.innerHTML = '<label class="field">Phone number <input id="phone" type="tel"></label>';
  return root.querySelector('input');
}

// As a page that sends a code once it is whole, and empties the field because it was wrong.
function sendWhenWhole(answerMs) {
  root.innerHTML = '<label class="field">Verification code <input inputmode="numeric" maxlength="6"></label>';
  const field = root.querySelector('input');
  field.addEventListener('input', () => {
    if (field.value.length < 6) return;
    take(`${window.taken}${field.value} `);
    setTimeout(() => {
      field.value = '';
    }, answerMs);
  });
}

kinds[location.search.slice(1)]?.();
