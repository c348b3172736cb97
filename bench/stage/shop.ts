const NODES = 10_000;
const FORMS = 20;
export const FRAMES = 20;
const FIELDS_PER_FORM = 10;

/** A page of 10,000 elements with 200 inputs, as shops and portals have them: text, lists, forms, a few widgets. */
export function shopPage(): string {
  return page(parts().join(''));
}

/** The same, part by part as it comes from a server. Asks for `/whole` when it is. */
export function growingShopPage(): string {
  return page(
    `<template>${parts().join('')}</template>
    <script>
      const [main] = document.getElementsByTagName('main');
      const coming = [...document.querySelector('template').content.children];
      const grow = () => {
        main.append(...coming.splice(0, 3));
        if (coming.length > 0) setTimeout(grow, 10);
        else navigator.sendBeacon('/whole');
      };
      setTimeout(grow);
    </script>`,
  );
}

/** The same without forms for codes. `change()` has it change every 20 ms for two seconds, then ask for `/changed`. */
export function changingShopPage(): string {
  const html = parts()
    .join('')
    .replaceAll('Verification code', 'Floor')
    .replaceAll('verification_code', 'floor');
  return page(
    `${html}<script>
      const rows = document.querySelectorAll('.row');
      const change = (left = 100) => {
        if (left === 0) return navigator.sendBeacon('/changed');
        const row = rows[(left * 7) % rows.length];
        row.classList.toggle('changed');
        row.append(document.createElement('i'));
        setTimeout(change, 20, left - 1);
      };
    </script>`,
  );
}

/** Twenty frames with a form in each, as a portal of widgets has them. */
export function framesPage(): string {
  return page('<iframe src="/form" width="300" height="200"></iframe>'.repeat(FRAMES));
}

export function formPage(): string {
  return page(form(1));
}

function page(main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title><style>${STYLE}</style></head>
    <body><header><h1>Shop</h1></header><main>${main}</main></body></html>`;
}

function parts(): string[] {
  const forms = Array.from({ length: FORMS }, (_, n) => form(n));
  const count = (html: string) => html.match(/<[a-z]/g)?.length ?? 0;
  const around = 8;
  let left = NODES - around - forms.reduce((total, html) => total + count(html), 0);
  const found: string[] = [];
  for (let n = 0; left > 0; n++) {
    const article = content(n, Math.min(left, 60));
    found.push(article);
    left -= count(article);
    const next = n % 4 === 0 ? forms.shift() : undefined;
    if (next) found.push(next);
  }
  return [...found, ...forms];
}

const STYLE = `.card{padding:8px;overflow:hidden}.row{display:flex;gap:8px}.hidden{display:none}
  .field{position:relative;margin:4px 0}.field label{display:block}input,select{width:220px;height:32px}`;

function content(n: number, most: number): string {
  let html = `<section class="card" id="part${n}">`;
  for (let used = 1; used < most; used += 6) {
    html += `<div class="row"><div class="card"><p>What people say about <b>item ${used}</b>, delivered
      <span>fast</span>.</p><a href="#${used}">More</a></div></div>`;
  }
  return `${html}</section>`;
}

const COUNTRIES = Array.from({ length: 60 }, (_, n) => `<option value="C${n}">Country ${n}</option>`).join(
  '',
);

const FIELDS = [
  ['First name', 'text', 'first_name'],
  ['Last name', 'text', 'last_name'],
  ['E-mail', 'email', 'email'],
  ['Street and number', 'text', 'address1'],
  ['City', 'text', 'city'],
  ['ZIP code', 'text', 'postal_code'],
  ['Mobile number', 'tel', 'mobile'],
  ['Company', 'text', 'company'],
  ['Promotion code', 'text', 'promo'],
  ['Verification code', 'text', 'verification_code'],
] as const;

function form(n: number): string {
  const fields = FIELDS.slice(0, FIELDS_PER_FORM).map(([label, type, name], at) => {
    const input = `<input type="${type}" name="${name}" id="${name}_${n}" class="input">`;
    const lonely = n % 5 === 0 && at === 6;
    const inside = lonely
      ? `<x-field label="${label}"><template shadowrootmode="open">${input}</template></x-field>`
      : input;
    const hint = at % 3 === 0 ? '<span class="hint">Required</span>' : '';
    return `<div class="field${at === 7 ? ' hidden' : ''}"><label for="${name}_${n}">${label} <span>*</span></label>
      <div class="wrap">${inside}</div>${hint}</div>`;
  });
  const country =
    n % 4 === 0 ? `<label>Country <select name="country${n}">${COUNTRIES}</select></label>` : '';
  return `<form action="/order" class="card"><h2>Your order</h2><p>Tell us where it goes.</p>${country}${fields.join('')}
    <input type="hidden" name="token"><button>Continue</button></form>`;
}
