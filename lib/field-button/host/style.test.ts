import { describe, expect, test } from 'vitest';
import { styleOn } from './style.ts';

const GENERIC = ['system-ui', 'sans-serif'];

describe.for(['light', 'dark'] as const)('the sheet on %s ground', (ground) => {
  const css = styleOn(ground);

  test('takes no value from the page', () => {
    expect(css).not.toMatch(/--|var\(|env\(|url\(|\bif\(|undefined/);
    expect(css.match(/attr\([^)]*\)/g)).toEqual(['attr(data-text)']);
    expect(css).not.toMatch(/\b\d*\.?\d+(?:r?em|rlh|rex|rch|ric|cap|cq\w+)\b/);
  });

  test('uses no names that a document shares across its trees', () => {
    expect(css.match(/@[\w-]+/g)?.toSorted()).toEqual(['@keyframes', '@media', '@media', '@media', '@media']);
    expect(css).not.toMatch(/counter|list-item|anchor|view-transition|timeline|container|palette|alternates/);
    const fonts = [...css.matchAll(/font(?:-family)?: [^;]*/g)].filter(([font]) => font !== 'font: inherit');
    const named = fonts.flatMap(([font]) => font.split(/[:,]/).slice(1));
    expect(named.map((name) => name.trim().split(' ').at(-1))).toEqual(GENERIC);
    const animated = [...css.matchAll(/animation: ([\w-]+)/g)].map(([, name]) => name);
    const defined = [...css.matchAll(/@keyframes ([\w-]+)/g)].map(([, name]) => name);
    expect(animated.filter((name) => name !== 'none')).toEqual(defined);
  });

  test('lets no page style reach the host', () => {
    const [, host = ''] = /:host \{([^}]*)\}/.exec(css) ?? [];
    const rules = host.trim().split('\n');
    expect(rules.map((rule) => rule.trim())).toContain('all: initial !important;');
    expect(rules.filter((rule) => !rule.endsWith(' !important;'))).toEqual([]);
    // `all` does not cover these two.
    expect(host).toMatch(/direction: ltr !important/);
    expect(host).toMatch(/unicode-bidi: normal !important/);
  });
});
