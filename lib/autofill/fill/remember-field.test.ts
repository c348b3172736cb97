// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { rememberField } from './remember-field.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<label>Contact <input id="contact" name="contact"></label><input id="other" name="other"><button>Go</button>' +
    '<input type="checkbox">';
});

const find = (css: string) => document.querySelector<HTMLElement>(css);

/** What is remembered where these are in sight. */
function remembered(clicked: string | null, focused: string | null, ...inSight: string[]) {
  const pointed = { clicked: clicked ? find(clicked) : null, focused: focused ? find(focused) : null };
  return rememberField(document, pointed, 'number', async ([field]) => inSight.includes(`#${field?.id}`));
}

test('a field is remembered with its names, and nothing of what it holds', async () => {
  const contact = find('#contact') as HTMLInputElement;
  contact.value = '2015550123';
  const answer = await remembered(null, '#contact', '#contact');
  expect(answer).toMatchObject({
    outcome: 'filled',
    memory: { userChosen: true, format: null, strategy: null, field: { name: 'contact', label: 'Contact' } },
  });
  expect(JSON.stringify(answer)).not.toContain('2015550123');
});

describe('what is remembered', () => {
  test('is the field that was right-clicked, wherever the page has moved the focus', async () => {
    expect(await remembered('#contact', '#other', '#other')).toMatchObject({
      memory: { clicked: true, field: { name: 'contact' } },
    });
    expect(document.activeElement).toBe(find('#contact'));
  });

  test('is the focused field where nothing else is known, if it is in sight', async () => {
    for (const clicked of [null, 'button']) {
      const answer = await remembered(clicked, '#other', '#other');
      expect(answer).toMatchObject({ memory: { field: { name: 'other' } } });
      expect(answer.memory?.clicked).toBeUndefined();
    }
  });

  test('is never a field that only has the focus, and that nobody sees', async () => {
    expect(await remembered(null, '#other', '#contact')).toEqual({ outcome: 'unseen' });
    expect(await remembered('button', '#other', '#contact')).toEqual({ outcome: 'unseen' });
  });

  test.each(['button', '[type=checkbox]', null])('is nothing that takes no text: %s', async (css) => {
    expect(await remembered(css, css)).toEqual({ outcome: 'no_field' });
  });
});
