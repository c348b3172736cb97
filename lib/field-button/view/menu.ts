import type { FieldButtonMessages, FieldButtonNumber } from '../../domain/fill/field-button.ts';
import type { FillValue } from '../../domain/fill/field-memory.ts';
import type { ButtonHost } from '../host/button-host.ts';
import { createElement, write } from '../host/element.ts';
import type { Refusal } from '../trust/press-guard.ts';
import { createTrustedPress, onTrustedPress, type TrustedPress } from '../trust/trusted-press.ts';
import type { VisibilityGuard } from '../trust/visibility-guard.ts';
import { numberLine, othersHeading, textDirection } from './button-messages.ts';
import { type Anchor, createPanel, placePanel } from './panel.ts';

export interface MenuChoices {
  press(key: string): void;
  /** Opens the popup on numbers of other sites. */
  others(): void;
  hide(howLong: 'hour' | 'always'): void;
}

interface MenuActions extends MenuChoices {
  refused(why: Refusal): void;
}

/** Rebuilt each time it opens, so that no number stays in it. */
export interface ButtonMenu {
  open(numbers: readonly FieldButtonNumber[], value: FillValue, others: boolean, actions: MenuActions): void;
  close(): void;
  isOpen(): boolean;
  place(anchor: Anchor): void;
  look(): void;
  /** How long it has been open but out of sight. */
  lostMs(): number;
  focus(which: 'first' | 'last' | 'next' | 'previous'): void;
  element: HTMLElement;
}

export function createButtonMenu(
  page: Document,
  { buttonHost, watch }: { buttonHost: ButtonHost; watch(part: HTMLElement): VisibilityGuard },
  words: FieldButtonMessages,
): ButtonMenu {
  const element = createPanel(page, 'menu solid');
  const direction = textDirection(words.hideHour);
  element.dir = direction;
  element.setAttribute('role', 'menu');
  element.setAttribute('aria-label', 'OhmyOTP');
  buttonHost.on(element, 'wheel', (event) => {
    event.preventDefault();
    element.scrollTop += event.deltaY;
  });
  let sight: VisibilityGuard | null = null;
  let guard: TrustedPress | null = null;
  const items = () => [...element.querySelectorAll<HTMLElement>('[role=menuitem]')];

  function part(className: string, role: string): HTMLElement {
    const made = createElement(page, 'div', className);
    made.setAttribute('role', role);
    return made;
  }

  function item(text: string, run: () => void): HTMLElement {
    const made = createElement(page, 'button', 'item');
    made.type = 'button';
    made.tabIndex = -1;
    made.setAttribute('role', 'menuitem');
    made.setAttribute('aria-label', text);
    write(made, text);
    if (guard) onTrustedPress(buttonHost, made, guard, run);
    return made;
  }

  function numbersPart(
    numbers: readonly FieldButtonNumber[],
    value: FillValue,
    press: MenuActions['press'],
  ): HTMLElement {
    const group = part('', 'group');
    const others = othersHeading(words, value);
    group.setAttribute('aria-label', others);
    const heading = part('heading', 'presentation');
    write(heading, others);
    const lines = numbers.map((one) => item(numberLine(one, direction), () => press(one.key)));
    group.append(heading, ...lines);
    return group;
  }

  return {
    element,
    open(numbers, value, others, actions) {
      sight?.stop();
      element.hidden = false;
      sight = watch(element);
      guard = createTrustedPress({ ...sight, refused: actions.refused });
      element.replaceChildren(
        ...(numbers.length > 0 ? [numbersPart(numbers, value, actions.press)] : []),
        ...(others ? [item(words.elsewhere, actions.others)] : []),
        ...(numbers.length > 0 || others ? [part('rule', 'separator')] : []),
        item(words.hideHour, () => actions.hide('hour')),
        item(words.hideAlways, () => actions.hide('always')),
      );
    },
    close() {
      sight?.stop();
      sight = null;
      element.hidden = true;
      element.replaceChildren();
    },
    isOpen: () => !element.hidden,
    place(anchor) {
      if (placePanel(element, anchor, 'below')) sight?.moved();
    },
    look: () => void element.toggleAttribute('data-ready', sight?.look() === true),
    lostMs: () => sight?.lostMs() ?? 0,
    focus(which) {
      const all = items();
      const at = all.indexOf(buttonHost.focused() as HTMLElement);
      const to = { first: 0, last: all.length - 1, next: at + 1, previous: at < 0 ? -1 : at - 1 }[which];
      const next = all.at(to % all.length);
      if (!next) return;
      buttonHost.focus(next);
      next.scrollIntoView({ block: 'nearest' });
    },
  };
}
