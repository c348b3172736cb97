import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SimpleIcon } from 'simple-icons';
import type { Plugin } from 'vite';
import { contrast } from './contrast.ts';
import { KNOWN_SERVICES } from './known-services.ts';

/** A mark's own color is drawn where it can be seen. Null: in the color of the text. */
interface Mark {
  icon: string;
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

/** By name, in small letters and without spaces. */
function markTable(): Readonly<Record<string, Mark>> {
  const icons: readonly Pick<SimpleIcon, 'slug' | 'hex'>[] = JSON.parse(
    readFileSync(path.join(ICONS, 'data/simple-icons.json'), 'utf8'),
  );
  const colors = new Map(icons.map(({ slug, hex }) => [slug, `#${hex.toLowerCase()}`]));
  return Object.fromEntries(
    known().flatMap(({ icon, names }) => {
      const color = colors.get(icon);
      if (color === undefined) throw new Error(`simple-icons has no ${icon} any more`);
      const on = (surfaces: readonly string[]) =>
        surfaces.every((surface) => contrast(color, surface) >= LEAST_CONTRAST) ? color : null;
      const mark: Mark = { icon, light: on(SURFACES.light), dark: on(SURFACES.dark) };
      return [icon, ...names].map((name) => [name, mark]);
    }),
  );
}

/** Gives views the table of marks. */
export function serviceMarks(): Plugin {
  return {
    name: 'service-marks',
    resolveId: (id) => (id === TABLE ? `\0${TABLE}` : null),
    load: (id) =>
      id === `\0${TABLE}`
        ? `export const MARKS = JSON.parse(${JSON.stringify(JSON.stringify(markTable()))})`
        : null,
  };
}

/** One file for each mark, so that a view reads what it shows. */
export function markFiles(): { relativeDest: string; contents: string }[] {
  return known().map(({ icon }) => ({
    relativeDest: `marks/${icon}.svg`,
    contents: readFileSync(path.join(ICONS, 'icons', `${icon}.svg`), 'utf8'),
  }));
}

function known() {
  return KNOWN_SERVICES.trim()
    .split(/\s+/)
    .map((entry) => {
      const [icon = '', names = ''] = entry.split('=');
      return { icon, names: names.split(',').filter(Boolean) };
    });
}
