// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { ButtonHost } from './host/button-host.ts';
import { createLife } from './life.ts';
import { createPanels } from './panels.ts';
import type { Sights } from './sights.ts';
import { BUTTON_ENGLISH } from './testing/english.ts';
import type { VisibilityGuard } from './trust/visibility-guard.ts';
import type { ButtonView } from './view/button-view.ts';

const BOX = { left: 200, top: 100, width: 260, height: 34 };

/** Panels whose button stands in plain sight. */
function setUp() {
  const on = () => {};
  const buttonHost = { on, focus: on, focused: () => null, measure: on } as unknown as ButtonHost;
  const guard = { look: () => true, moved: on, lostMs: () => 0, stop: on } as unknown as VisibilityGuard;
  const more = document.createElement('button');
  const button = { press: document.createElement('button'), more, isAway: () => false, putAway: on };
  const life = createLife();
  const panels = createPanels(document, {
    buttonHost,
    button: button as unknown as ButtonView,
    life,
    words: BUTTON_ENGLISH,
    value: 'number',
    sights: { press: guard, more: guard, watch: () => guard } as Sights,
    anchor: () => ({ button: BOX, field: BOX, end: 'right', grows: 'left', view: BOX }),
    quietly: (run) => run(),
  });
  const openMenu = () => panels.openMenu([], true, false, { press: on, others: on, hide: on });
  return { panels, life, more, openMenu };
}

test('a note takes the place of the open menu', () => {
  const { panels, more, openMenu } = setUp();
  openMenu();
  expect(more.getAttribute('aria-expanded')).toBe('true');
  panels.say('The page did not take the number.');
  expect(panels.menu.isOpen()).toBe(false);
  expect(panels.note.isShown()).toBe(true);
  expect(more.getAttribute('aria-expanded')).toBe('false');
});

test('the menu takes the place of a note', () => {
  const { panels, openMenu } = setUp();
  panels.say('The page did not take the number.');
  openMenu();
  expect(panels.note.isShown()).toBe(false);
  expect(panels.menu.isOpen()).toBe(true);
});

test('only a press on a covered button is explained', () => {
  const { panels } = setUp();
  panels.refused('too_soon');
  expect(panels.note.isShown()).toBe(false);
  panels.refused('out_of_sight');
  expect(panels.note.element.innerHTML).toContain(BUTTON_ENGLISH.covered);
});

test('the menu goes with the button, and no new one opens', () => {
  const { panels, life, openMenu } = setUp();
  openMenu();
  life.leave();
  expect(panels.menu.isOpen()).toBe(false);
  openMenu();
  expect(panels.menu.isOpen()).toBe(false);
});
