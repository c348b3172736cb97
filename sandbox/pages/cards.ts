import { html } from 'hono/html';
import { demoBrands } from '../rules/catalog.ts';
import { type Brand, brandLabel } from './brand.ts';
import { type SitePage, sitePages } from './catalog.ts';
import { countryOptions } from './countries.ts';
import type { Markup } from './layout.ts';
import { accountFields, errorLine, oneFormCard } from './parts.ts';

/** The card of each page as the server first sends it. */
export const cards: Record<SitePage, (brand: Brand, error: string) => Markup> = {
  plain: () => oneFormCard('plain'),

  country: () => html`<h2>Create your account</h2>
    <form data-step="phone" novalidate>
      ${accountFields()}
      <div class="field"><span id="mobile-label">Mobile</span>
        <div class="row" role="group" aria-labelledby="mobile-label">
          <select name="country_code" aria-label="Country code" data-testid="country">${countryOptions()}</select>
          <input name="national_number" type="tel" autocomplete="tel-national" aria-label="Phone number">
        </div>
      </div>
      <button type="submit" data-testid="send">Continue</button>
    </form>
    <form data-step="code" hidden novalidate>
      <p class="hint" data-testid="sent"></p>
      <fieldset class="boxes" data-testid="boxes"><legend>Enter the 6-digit code</legend>
        ${[1, 2, 3, 4, 5, 6].map(
          (place) =>
            html`<input type="text" inputmode="numeric" maxlength="1" autocomplete="off" aria-label="Digit ${place}">`,
        )}
      </fieldset>
      <button type="submit" data-testid="verify">Verify</button>
    </form>
    ${errorLine()}`,

  spa: () => html`<div id="app"></div>`,

  multi: (_, error) => html`<h2>Create your account</h2>
    <form method="post" action="/site/multi/phone">
      ${accountFields()}
      <label class="field">Referral code (optional)
        <input name="referral_code" type="text" autocomplete="off">
      </label>
      <label class="field">Cell phone
        <input name="cell" type="text" placeholder="Where we text your code">
      </label>
      ${errorLine(error)}
      <button type="submit" data-testid="send">Continue</button>
    </form>`,

  masked: () => html`<h2>Create your account</h2>
    <form data-page="masked" novalidate>
      ${accountFields()}
      <label class="field">ZIP code
        <input name="zip" type="text" inputmode="numeric" maxlength="5" autocomplete="postal-code">
      </label>
      <label class="field" for="phone">US mobile number</label>
      <div class="row">
        <input id="phone" name="phone" type="tel" inputmode="tel" maxlength="14" placeholder="(___) ___-____">
        <button type="button" class="quiet" data-testid="send">Text me</button>
      </div>
      <p class="hint" data-testid="sent" hidden></p>
      <label class="field" for="pin">Code from the text message
        <input id="pin" name="pin" type="text" inputmode="numeric" maxlength="6" autocomplete="off" disabled>
      </label>
      ${errorLine()}
      <button type="submit" data-testid="verify" disabled>Create account</button>
    </form>`,

  react: () => html`<div id="root"></div>`,

  iframe: () => html`<iframe class="form-frame" src="/iframe/form" title="Sign up"></iframe>`,

  shadow: () => html`<sign-up-form></sign-up-form>`,

  dialog: () => html`<h2>Join in a minute</h2>
    <p class="hint">You need a phone that can take a text message.</p>
    <button type="button" data-testid="open">Sign up</button>
    <dialog class="card">${oneFormCard('dialog')}</dialog>`,

  rtl: () => html`<div dir="rtl" lang="ar">
    <h2>أنشئ حسابك</h2>
    <form data-page="rtl" novalidate>
      <label class="field" for="phone">رقم الجوال</label>
      <input id="phone" name="phone" type="tel" autocomplete="tel" dir="rtl">
      <button type="button" class="quiet" data-testid="send">أرسل الرمز</button>
      <p class="hint" data-testid="sent" hidden></p>
      <label class="field">رمز التحقق
        <input name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="6" disabled>
      </label>
      ${errorLine()}
      <button type="submit" data-testid="verify" disabled>إنشاء الحساب</button>
    </form>
  </div>`,

  unnamed: () => html`<h2>Almost there</h2>
    <form data-page="unnamed" novalidate>
      <label class="field" for="f7">First line</label>
      <div class="row">
        <input id="f7" type="text" autocomplete="off">
        <button type="button" class="quiet" data-testid="send">Next</button>
      </div>
      <label class="field">Second line
        <input id="f8" type="text" autocomplete="off">
      </label>
      <p class="hint" data-testid="sent" hidden></p>
      ${errorLine()}
      <button type="submit" data-testid="verify" disabled>Done</button>
    </form>`,

  nofield: ({ name }) => html`<h2>How can we help?</h2>
    <form role="search" data-inert>
      <label class="field">Search the ${name} help centre
        <input type="search" name="q" placeholder="Orders, refunds, delivery…">
      </label>
      <button type="submit">Search</button>
    </form>
    <p class="hint">Popular: changing an order, late deliveries, gift cards.</p>
    <form data-inert>
      <label class="field">Newsletter
        <input type="email" name="newsletter_email" autocomplete="email" placeholder="you@example.com">
      </label>
      <button type="submit" class="quiet">Subscribe</button>
    </form>`,

  particular: () => html`<h2>Create your account</h2>
    <form data-inert novalidate>
      ${accountFields()}
      <div class="field" id="particular"></div>
      <button type="submit">Continue</button>
    </form>`,

  upload: () => html`<h2>Our holiday</h2>
    <form>
      <label class="field">Enter the code we sent to your phone
        <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="6">
      </label>
    </form>`,

  refuses: () => html`<h2>Create your account</h2>
    <form data-inert>
      ${accountFields()}
      <label class="field">Mobile number
        <input id="phone" name="phone" type="tel" autocomplete="tel">
      </label>
      <p class="hint">Sign-up is paused. Numbers are not taken at the moment.</p>
      <button type="submit" data-testid="send" disabled>Send code</button>
    </form>`,
};

export function indexCard(brand: Brand, port: string): Markup {
  const others = demoBrands.filter((name) => name !== brand.name);
  return html`<h2>Sign-up pages</h2>
    <ul class="pages">
      ${Object.entries(sitePages).map(
        ([name, { title, about }]) => html`<li><a href="/${name}">${title}</a><span>${about}</span></li>`,
      )}
    </ul>
    <p class="hint">Other brands:
      ${others.map((name) => html`<a href="http://${brandLabel(name)}.localhost${port}/">${name}</a> `)}
    </p>`;
}

export function multiCodeCard(flow: string, shownPhone: string, error: string): Markup {
  return html`<h2>Check your phone</h2>
    <p class="hint" data-testid="sent">We texted a 4-digit code to +1 ${shownPhone}.</p>
    <form method="post" action="/site/multi/code">
      <input type="hidden" name="flow" value="${flow}">
      <label class="field">Enter code
        <input name="otp" type="text" maxlength="4" autocomplete="off">
      </label>
      ${errorLine(error)}
      <button type="submit" data-testid="verify">Verify</button>
    </form>`;
}
