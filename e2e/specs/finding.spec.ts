import path from 'node:path';
import { expect, test } from 'vitest';
import { startExtensionWorld } from '../../tools/browser/extension-world.ts';
import { bundleForPage } from '../../tools/build/bundle-for-page.ts';
import type { PageVerdicts } from '../../tools/page/in-page.ts';

const phone = (id: string, style = '') => `<input type="tel" name="phone" id="${id}" style="${style}">`;
const shadow = (mode: string, id: string) => `<template shadowrootmode="${mode}">${phone(id)}</template>`;

const SEEN: Record<string, string> = {
  bare: phone('bare'),
  open: `<x-phone>${shadow('open', 'open')}</x-phone>`,
  closed: `<x-phone>${shadow('closed', 'closed')}</x-phone>`,
  closedInPlain: `<div>${shadow('closed', 'closedInPlain')}</div>`,
  framed: `<iframe srcdoc='${phone('framed').replaceAll("'", '"')}'></iframe>`,
  dialog: `<dialog open>${phone('dialog')}</dialog>`,
};

const boxes = '<i style="display:inline-block;width:36px;height:44px;border:1px solid"></i>'.repeat(6);

const unpainted = '<i style="display:inline-block;width:36px;height:44px"></i>'.repeat(6);

/** Found as something else than a phone in plain sight. */
const SEEN_AS: Record<string, [kind: string, html: string]> = {
  drawnAsBoxes: [
    'otp',
    `<form><p>Enter the code</p><input id="drawnAsBoxes" maxlength="6" style="position:absolute;left:-9999px">${boxes}</form>`,
  ],
  /** Its label lies in it until it has the focus. */
  veiled: [
    'tel',
    `<div style="position:relative;width:240px;height:48px;border:1px solid"><label for="veiled" style="position:absolute;left:9px;top:12px">Phone</label><div style="opacity:0"><input type="tel" id="veiled" style="width:240px;height:44px"></div></div>`,
  ],
  fadingIn: [
    'tel',
    `<style>@keyframes in{from{opacity:0}}</style><div style="animation:in .9s steps(1)">${phone('fadingIn')}</div>`,
  ],
  behindMenu: [
    'tel',
    `Phone <details><summary>+49</summary><ul>${'<li>Elsewhere +1</li>'.repeat(200)}</ul></details><input id="behindMenu">`,
  ],
};

const UNSEEN: Record<string, string> = {
  hidden: phone('hidden', 'display:none'),
  invisible: phone('invisible', 'visibility:hidden'),
  tiny: phone('tiny', 'width:1px;height:1px;padding:0;border:0'),
  transparent: phone('transparent', 'opacity:0'),
  inTransparent: `<div style="opacity:0">${phone('inTransparent')}</div>`,
  offScreen: phone('offScreen', 'position:absolute;left:-9999px'),
  cutOff: `<div style="overflow:hidden;height:0">${phone('cutOff')}</div>`,
  clipped: phone('clipped', 'clip-path:inset(50%)'),
  besideBoxes: `<form style="position:relative">${phone('besideBoxes', 'position:absolute;left:-9999px')}${boxes}</form>`,
  underBoxes: `<form style="position:relative">${phone('underBoxes', 'position:absolute;opacity:0')}${boxes}</form>`,
  codeOverNothing: `<form style="position:relative"><p>Enter the code</p><input id="codeOverNothing" maxlength="6" style="position:absolute;opacity:0">${unpainted}</form>`,
  trap: '<input type="tel" name="phone_honeypot" id="trap">',
  locked: '<input type="tel" name="phone" id="locked" disabled>',
  closedDialog: `<dialog>${phone('closedDialog')}</dialog>`,
};

test('fields are found wherever people see them, and nowhere else', { timeout: 60_000 }, async () => {
  const code = await bundleForPage(
    path.resolve(import.meta.dirname, '../../tools/page/in-page.ts'),
    'evaluation',
  );
  const html = [...Object.values({ ...SEEN, ...UNSEEN }), ...Object.values(SEEN_AS).map(([, html]) => html)]
    .map((field) => `<section>${field}</section>`)
    .join('');
  await using world = await startExtensionWorld(code, `<!doctype html><body>${html}</body>`);
  const page = await world.open();
  const kindsOf = async (ids: readonly string[]) => {
    const selectors = JSON.stringify(ids.map((id) => `#${id}`));
    const { labelled } = await page.evaluate<PageVerdicts>(`evaluation.readFields(${selectors}, false)`);
    return Object.fromEntries(ids.map((id, n) => [id, labelled[n]?.kind]));
  };
  const all = (ids: readonly string[], kind: string) => Object.fromEntries(ids.map((id) => [id, kind]));

  expect(await kindsOf(Object.keys(SEEN))).toEqual(all(Object.keys(SEEN), 'tel'));
  expect(await kindsOf(Object.keys(SEEN_AS))).toEqual(
    Object.fromEntries(Object.entries(SEEN_AS).map(([id, [kind]]) => [id, kind])),
  );
  expect(await kindsOf(Object.keys(UNSEEN))).toEqual(all(Object.keys(UNSEEN), 'unseen'));

  await page.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<input name="otp" id="later">'); undefined`,
  );
  expect(await kindsOf(['later'])).toEqual({ later: 'otp' });
});
