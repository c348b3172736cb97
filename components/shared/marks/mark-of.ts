import { ownEntry } from '../../../lib/domain/own-entry.ts';

export interface Mark {
  icon: string;
  /** What a path draws, in a square of 24. */
  path: string;
  /** Null: in the color of the text. */
  light: string | null;
  dark: string | null;
}

export type Marks = Readonly<Record<string, Mark>>;

/** Letters that only look like these belong to another name. */
const PLAIN = /^[\x20-\x7e]+$/;

/**
 * Only for the very name, whatever its case and spaces, so that no service passes for another. A list of services goes by
 * its first name if all of them are known.
 */
export function markOf(name: string, marks: Marks): Mark | null {
  const found = name.split(/[/,|]/).map((part) => ownEntry(marks, keyOf(part.trim())));
  return found.includes(undefined) ? null : (found[0] ?? null);
}

function keyOf(name: string): string {
  return PLAIN.test(name) ? name.toLowerCase().replaceAll(' ', '') : name;
}

/** The tints in `marks.css`. */
const TINTS = 8;

/** What stands for a service without a mark: its first letter or digit, in a color that is always the same. */
export function letterOf(name: string): { letter: string; tint: number } {
  const letter = name.normalize('NFC').match(/[\p{L}\p{N}]/u)?.[0] ?? '';
  const sum = [...name].reduce((before, char) => (before * 31 + (char.codePointAt(0) ?? 0)) % 65_521, 7);
  return { letter: [...letter.toUpperCase()][0] ?? '', tint: sum % TINTS };
}
