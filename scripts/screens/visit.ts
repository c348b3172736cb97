import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { LANGUAGES, type Language } from '../../lib/domain/settings.ts';
import {
  axeFindings,
  buttonFindings,
  colorFindings,
  edgeFindings,
  focusFindings,
  layoutFindings,
  motionFindings,
  outsideFindings,
  overlapFindings,
  sizeFindings,
  touchFindings,
} from './inspect.ts';
import { moveFindings } from './moves.ts';
import { withOutsideTexts } from './outside-texts.ts';
import type { Look, Stage } from './stage.ts';
import type { ViewState } from './view-state.ts';

type Check = (page: Page) => Promise<readonly string[]>;

const WIDTHS = { popup: 380, options: 1280, sidepanel: 400 };
/** The narrowest that WCAG asks for, and about what a browser's overflow menu leaves a popup. */
const NARROW = 320;
const PHONE = 360;

interface Visit {
  /** Shown besides English. */
  language: Language;
  picturesIn: string;
}

/**
 * Loads one state once, with marks in what others wrote, and tells what is wrong with it in either theme and at the least
 * width.
 */
export async function check(stage: Stage, state: ViewState): Promise<readonly string[]> {
  const width = WIDTHS[state.page];
  await stage.enter(withOutsideTexts(state));
  // A page may open without the focus, since its user has only come to read.
  const atFirst = await all(state.page === 'options' && !state.steps ? [] : [focusFindings, moveFindings]);
  await stage.look({ width, scheme: 'light' });
  const outside = await outsideFindings(stage.page);
  const light = await all([axeFindings, motionFindings, sizeFindings, buttonFindings]);
  await stage.look({ width, scheme: 'dark' });
  const dark = await all([colorFindings, buttonFindings]);
  await stage.look({ width: NARROW, scheme: 'dark' });
  const narrow = await all([layoutFindings]);
  await stage.hover();
  const hovered = await all([buttonFindings]);
  await stage.look({ width, scheme: 'light' });
  const hoveredLight = await all([buttonFindings]);
  await stage.look({ width: PHONE, scheme: 'light', touch: true });
  const touched = await all([touchFindings, layoutFindings]);
  const spoken = await languageFindings(stage, state, [languageOf(state)]);
  return [
    ...atFirst,
    ...outside,
    ...light,
    ...dark,
    ...narrow,
    ...hovered,
    ...hoveredLight,
    ...touched,
    ...spoken,
  ];

  async function all(checks: readonly Check[]): Promise<readonly string[]> {
    const findings: string[] = [];
    for (const look of checks) findings.push(...(await look(stage.page)));
    return findings;
  }
}

/** Loads one state, and tells where one of these languages has no room. */
export async function checkLanguages(
  stage: Stage,
  state: ViewState,
  languages: readonly Language[],
): Promise<readonly string[]> {
  await stage.enter(state);
  return languageFindings(stage, state, languages);
}

/** What is wrong with the state on stage at the least width, and in text of twice the size. */
async function languageFindings(
  stage: Stage,
  state: ViewState,
  languages: readonly Language[],
): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const language of languages) {
    if (!(await stage.speak(language))) return [];
    for (const look of [
      { width: NARROW, scheme: 'light' },
      { width: WIDTHS[state.page], scheme: 'light', textScale: 2 },
    ] as const) {
      await stage.look(look);
      const label = `${language} at ${look.width} px${'textScale' in look ? ', text at twice its size' : ''}`;
      for (const find of [layoutFindings, edgeFindings, overlapFindings]) {
        for (const finding of await find(stage.page)) findings.push(`${label}: ${finding}`);
      }
    }
  }
  return findings;
}

/** One after the other, so that each language sees some of everything. */
function languageOf({ name }: ViewState): Language {
  const sum = [...name].reduce((before, letter) => before + letter.charCodeAt(0), 0);
  return LANGUAGES[sum % LANGUAGES.length] ?? 'en';
}

/** Shows one state in every look, and tells what is wrong with it. */
export async function visit(stage: Stage, state: ViewState, { language, picturesIn }: Visit) {
  const width = WIDTHS[state.page];
  const findings: string[] = [];
  const shots: string[] = [];

  async function see(label: string, look: Look, checks: readonly Check[]): Promise<void> {
    await stage.look(look);
    for (const check of checks) {
      for (const finding of await check(stage.page)) findings.push(`${label}: ${finding}`);
    }
    const file = `${state.name.replaceAll('/', '-')}-${label}.png`;
    const height = await stage.page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom));
    const clip = { x: 0, y: 0, width: look.width, height: Math.max(height, 1) };
    // What fits the window would be drawn beside it where it reads from right to left.
    const captureBeyondViewport = height > (stage.page.viewport()?.height ?? 0);
    await stage.page.screenshot({
      path: path.join(picturesIn, file) as `${string}.png`,
      clip,
      captureBeyondViewport,
    });
    shots.push(file);
  }

  try {
    await stage.enter(state);
    await see('light', { width, scheme: 'light' }, [
      axeFindings,
      layoutFindings,
      motionFindings,
      sizeFindings,
      buttonFindings,
    ]);
    await see('dark', { width, scheme: 'dark' }, [colorFindings, buttonFindings]);
    await see('narrow', { width: NARROW, scheme: 'light' }, [
      axeFindings,
      layoutFindings,
      edgeFindings,
      overlapFindings,
    ]);
    await see('narrow-dark', { width: NARROW, scheme: 'dark' }, []);
    await see('large-text', { width, scheme: 'light', textScale: 2 }, [
      layoutFindings,
      edgeFindings,
      overlapFindings,
    ]);
    await stage.enter(state, language);
    await see(language, { width, scheme: 'light' }, [axeFindings, layoutFindings]);
    await see(`${language}-narrow`, { width: NARROW, scheme: 'light' }, [layoutFindings]);
    await see('forced-colors', { width, scheme: 'dark', forcedColors: true }, []);
  } catch (error) {
    findings.push(error instanceof Error ? error.message : String(error));
  }
  return { findings, shots };
}
