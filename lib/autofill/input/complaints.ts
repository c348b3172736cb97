import { findNeedle, plainWords } from '../classify/evidence/phrase-matcher.ts';
import type { Rules } from '../classify/evidence/rules.ts';
import { parentAcross, type Root, TYPED_INTO } from '../dom/composed-tree.ts';
import { isDrawnVisibly } from '../dom/drawn.ts';
import type { TextField } from './type-text.ts';
import { isInvalid } from './validity.ts';

/** What a page visibly holds against the value of a field. */
export interface Complaints {
  isInvalid: boolean;
  /** Names of states the page has given the field or its surroundings, and messages marked by such names. */
  states: ReadonlySet<string>;
  messages: ReadonlySet<string>;
}

const MAX_LEVELS = 4;
const MAX_PARTS = 150;
const LONGEST = 160;
const ALERTS = '[role=alert],[aria-live=assertive]';
const STATE = /error|invalid|danger|(^|[-_:])red([-_]|$)|destructive/i;
const ERROR_STATE = /^(error|invalid|negative|danger|critical)$/i;
const ERROR_NAME = /^((data|aria)-)?(has-)?(error|invalid)$/;

export function complaintsAt(field: TextField, rules: Rules): Complaints {
  const around = surroundings(field);
  const beside = [...around.parts, ...namedBy(field)];
  const alerts = [...field.ownerDocument.querySelectorAll(ALERTS)];
  return {
    isInvalid: isInvalid(field),
    states: new Set([
      ...[field, ...around.levels].flatMap(statesOf),
      ...beside.filter(isMarked).flatMap(textsIn).filter(hasWords),
    ]),
    messages: new Set([...beside, ...alerts].flatMap(textsIn).filter((text) => saysWrong(text, rules))),
  };
}

/** Whether the page complains now about something it did not complain about before. */
export function complainsSince(before: Complaints, field: TextField, rules: Rules): boolean {
  const now = complaintsAt(field, rules);
  if (now.isInvalid && !before.isInvalid) return true;
  return hasMore(now.states, before.states) || hasMore(now.messages, before.messages);
}

/** The same for complaints in words that the number is wrong. */
export function refusesSince(before: Complaints, field: TextField, rules: Rules): boolean {
  return hasMore(complaintsAt(field, rules).messages, before.messages);
}

function hasMore(now: ReadonlySet<string>, before: ReadonlySet<string>): boolean {
  return [...now].some((one) => !before.has(one));
}

/** What belongs to the field alone: all surroundings that hold no other field, and what follows up to the next one. */
function surroundings(field: TextField): { levels: Element[]; parts: Element[] } {
  const [levels, parts]: [Element[], Element[]] = [[], []];
  let inner: Element = field;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const part = parentAcross(inner);
    if (!part || /^(body|html)$/.test(part.localName)) break;
    if (hasOtherField(part, field)) {
      for (let next = inner.nextElementSibling; next && !isField(next); next = next.nextElementSibling)
        parts.push(next, ...next.querySelectorAll('*'));
      break;
    }
    levels.push(part);
    parts.push(...[...part.querySelectorAll('*')].filter((one) => !inner.contains(one)));
    inner = part;
  }
  return { levels, parts: parts.slice(0, MAX_PARTS) };
}

function hasOtherField(part: Element, field: TextField): boolean {
  return [...part.querySelectorAll(TYPED_INTO)].some((one) => one !== field && one.checkVisibility());
}

function isField(element: Element): boolean {
  return element.matches(TYPED_INTO) || element.querySelector(TYPED_INTO) !== null;
}

/** Where the field itself says its error message is. */
function namedBy(field: TextField): Element[] {
  const root = field.getRootNode() as Root;
  return ['aria-errormessage', 'aria-describedby'].flatMap((name) =>
    (field.getAttribute(name) ?? '').split(/\s+/).flatMap((id) => (id && root.getElementById(id)) || []),
  );
}

function statesOf(element: Element): string[] {
  const names = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => STATE.test(name));
  // What is an element of its own has attributes of its own.
  const isOwn = element.localName.includes('-');
  const data = [...element.attributes].filter(
    ({ name, value }) =>
      (isOwn || /^(data|aria)-/.test(name)) &&
      (ERROR_STATE.test(value) || (ERROR_NAME.test(name) && value !== 'false')),
  );
  return [...names, ...data.map(({ name, value }) => `${name}=${value}`)];
}

/** Empty if there is more than a message. */
function textsIn(part: Element): string[] {
  const text = part.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  if (text === '' || text.length > LONGEST || part.childElementCount > 4) return [];
  return isDrawnVisibly(part) ? [text] : [];
}

function isMarked(part: Element): boolean {
  return STATE.test(`${part.getAttribute('class')} ${part.id}`);
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

function saysWrong(text: string, { refused }: Rules): boolean {
  return findNeedle(plainWords(text), refused.needles) !== null;
}
