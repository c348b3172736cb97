import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../../lib/domain/settings.ts';
import { type Popup, SCALE, type Shots, SITE } from './story.ts';

export interface Picture {
  name: string;
  width: number;
  height: number;
  html: string;
}

const TOKENS = readFileSync('assets/tokens.css', 'utf8');
const LOGO = readFileSync('assets/logo.svg', 'utf8').replace(/<title>.*<\/title>/, '');

/** What the stores show, in their order: one number from the offer to the code. */
export function storePictures(shots: Shots): Picture[] {
  const inPage = (form: string, popup: Popup) =>
    windowOf(
      `<div class="page" style="background: ${shots.ground}">
        <img class="form" src="${dataOf(form)}" alt="">${frameOf(popup)}
      </div>`,
      SITE,
    );
  return [
    screen(
      '1-rent',
      'A number for the site you are on',
      'You see the price, and rent a disposable number in one click.',
      inPage(shots.form, shots.rent),
    ),
    screen(
      '2-number',
      'Filled in where you are',
      'The number goes into the form, the way the form wants it written.',
      inPage(shots.numberForm, shots.waiting),
    ),
    screen(
      '3-code',
      'The code fills itself in',
      'As soon as the SMS arrives. You never leave the page.',
      inPage(shots.codeForm, shots.code),
    ),
    screen(
      '4-history',
      'Every number, and what it cost',
      'A history to search, with notes, and your spending by month and by service.',
      windowOf(
        `<div class="page"><img class="whole" src="${dataOf(shots.fullPage)}" alt=""></div>`,
        'OhmyOTP',
      ),
    ),
    screen(
      '5-languages',
      'In your language, light or dark',
      `${LANGUAGES.length} languages, for keyboards and screen readers too.`,
      `<div class="popups">${[...shots.others.toSpliced(1, 0, shots.dark)].map(frameOf).join('')}</div>`,
    ),
    { name: 'tile', width: 440, height: 280, html: tile() },
  ];
}

function screen(name: string, title: string, line: string, content: string): Picture {
  const html = documentOf(
    `<header><span class="brand">${LOGO}OhmyOTP</span><h1>${title}</h1><p>${line}</p></header>${content}`,
  );
  return { name, width: 1280, height: 800, html };
}

function tile(): string {
  return documentOf(
    `<div class="tile">${LOGO}<div><b>OhmyOTP</b><span>A number for the code,<br>not your own</span></div></div>`,
  );
}

/** A browser's window, of which only what matters is drawn. */
function windowOf(content: string, address: string): string {
  return `<div class="window">
    <div class="toolbar"><i></i><i></i><i></i><span class="address">${address}</span><span class="icon">${LOGO}</span></div>
    ${content}
  </div>`;
}

/** The popups of the README, in their own size. */
export function popupPictures({ rent, code }: Shots): Picture[] {
  return Object.entries({ rent, code }).map(([name, popup]) => ({ name, ...popup }));
}

function frameOf({ html, width, height }: Popup): string {
  const escaped = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe class="popup" width="${width}" height="${height}" srcdoc="${escaped}"></iframe>`;
}

function dataOf(file: string): string {
  return `data:image/png;base64,${readFileSync(file).toString('base64')}`;
}

function documentOf(body: string): string {
  return `<!doctype html><html data-theme="light"><meta charset="utf-8"><style>${TOKENS}${STYLE}</style><body>${body}</body></html>`;
}

const STYLE = `
  body {
    height: 100vh; overflow: hidden; display: flex; flex-direction: column; align-items: center;
    background: linear-gradient(180deg, var(--accent-tint), color-mix(in srgb, var(--accent-tint), #fff 70%));
    font-family: system-ui; color: var(--text);
  }
  header { position: relative; width: 1120px; padding: 36px 0 26px; text-align: center; }
  h1 { font-size: 46px; line-height: 1.1; letter-spacing: -0.025em; font-weight: 700; }
  header p { margin-top: 10px; font-size: 21px; color: var(--text-muted); }
  .brand { position: absolute; inset-inline-start: 0; top: 44px; display: none; }
  .window {
    width: 1080px; flex: 1; border-radius: 14px 14px 0 0; overflow: hidden; background: var(--surface);
    box-shadow: 0 0 0 1px rgb(20 30 20 / 10%), 0 24px 60px rgb(20 50 35 / 22%);
  }
  .toolbar { display: flex; align-items: center; gap: 8px; height: 48px; padding: 0 18px; border-bottom: 1px solid var(--line); }
  .toolbar i { width: 11px; height: 11px; border-radius: 50%; background: var(--line); }
  .address {
    flex: 1; margin: 0 14px; padding: 6px 16px; border-radius: 16px; background: var(--surface-sunken);
    font-size: 14px; color: var(--text-muted);
  }
  .icon { display: grid; place-items: center; width: 34px; height: 34px; border-radius: 8px; background: var(--accent-tint); }
  .icon svg { width: 20px; height: 20px; }
  .page { position: relative; height: 100%; }
  .page .form { position: absolute; left: 20px; top: 0; zoom: ${0.9 / SCALE}; }
  .page .popup { position: absolute; right: 20px; top: 6px; zoom: 1.06; }
  .page .whole { width: 1080px; display: block; }
  .popup { border: 0; border-radius: 12px; box-shadow: 0 0 0 1px rgb(20 30 20 / 8%), 0 12px 36px rgb(20 40 30 / 24%); }
  .popups { display: flex; align-items: start; gap: 28px; padding-top: 8px; }
  .tile {
    align-self: stretch; flex: 1; display: flex; align-items: center; justify-content: center; gap: 24px;
    background: linear-gradient(135deg, var(--accent), var(--accent-hover)); color: #fff;
  }
  .tile svg { width: 96px; height: 96px; filter: drop-shadow(0 6px 16px rgb(0 0 0 / 25%)); }
  .tile svg path:first-of-type { fill: #fff; }
  .tile svg path:last-of-type { stroke: var(--accent); }
  .tile b { display: block; font-size: 38px; letter-spacing: -0.02em; line-height: 1.1; }
  .tile span { display: block; margin-top: 8px; font-size: 18px; line-height: 1.35; opacity: 0.9; }
`;
