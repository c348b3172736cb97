import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SimpleIcon } from 'simple-icons';
import type { Plugin } from 'vite';
import { contrast } from './contrast.ts';
import { KNOWN_SERVICES } from './known-services.ts';

/** A mark's own color is drawn where it can be seen. Null: in the color of the text. */
interface Mark {
  icon: string;
  /** What a path draws, in a square of 24. */
  path: string;
  light: string | null;
  dark: string | null;
}

const ICONS = path.resolve(import.meta.dirname, '../../../node_modules/simple-icons');
/** What WCAG asks of graphics. */
const LEAST_CONTRAST = 3;
/** The surfaces in `assets/tokens.css` that a mark may lie on. */
const SURFACES = {
  light: ['#ffffff', '#f5f6f3', '#e7f2ec'],
  dark: ['#171a17', '#1f231f', '#242924', '#1b3329'],
};
const TABLE = 'virtual:service-marks';

/** The marks, and by each name, in small letters and without spaces, which of them. */
function markTable(): { marks: readonly Mark[]; names: Readonly<Record<string, number>> } {
  const icons: readonly Pick<SimpleIcon, 'slug' | 'hex'>[] = JSON.parse(
    readFileSync(path.join(ICONS, 'data/simple-icons.json'), 'utf8'),
  );
  const colors = new Map(icons.map(({ slug, hex }) => [slug, `#${hex.toLowerCase()}`]));
  const marks = known().map(({ icon }) => {
    const color = colors.get(icon);
    if (color === undefined) throw new Error(`simple-icons has no ${icon} any more`);
    const on = (surfaces: readonly string[]) =>
      surfaces.every((surface) => contrast(color, surface) >= LEAST_CONTRAST) ? color : null;
    return { icon, path: pathOf(icon), light: on(SURFACES.light), dark: on(SURFACES.dark) };
  });
  const names = known().flatMap(({ icon, names }, at) => [icon, ...names].map((name) => [name, at] as const));
  return { marks, names: Object.fromEntries(names) };
}

/** Only the path: nothing else of the file gets into a page. */
function pathOf(icon: string): string {
  const file = readFileSync(path.join(ICONS, 'icons', `${icon}.svg`), 'utf8');
  const [, drawn] =
    /^<svg role="img" viewBox="0 0 24 24"[^>]*><title>[^<]*<\/title><path d="([^"<]*)"\/><\/svg>$/.exec(
      file,
    ) ?? [];
  if (drawn === undefined) throw new Error(`simple-icons draws ${icon} with more than a path`);
  return drawn;
}

/** Gives views the table of marks, drawings and all: a file for each would be read after the first frame. */
export function serviceMarks(): Plugin {
  return {
    name: 'service-marks',
    resolveId: (id) => (id === TABLE ? `\0${TABLE}` : null),
    load: (id) =>
      id === `\0${TABLE}`
        ? `const { marks, names } = JSON.parse(${JSON.stringify(JSON.stringify(markTable()))});
           for (const name in names) names[name] = marks[names[name]];
           export const MARKS = names;`
        : null,
  };
}

function known() {
  return KNOWN_SERVICES.trim()
    .split(/\s+/)
    .map((entry) => {
      const [icon = '', names = ''] = entry.split('=');
      return { icon, names: names.split(',').filter(Boolean) };
    });
}
