import { folderOf, type Mutant } from './break.ts';
import type { Events } from './events.ts';

/** Where a broken line costs money. */
const MONEY = [
  'lib/background/rentals/adoption.ts',
  'lib/background/rentals/cancels.ts',
  'lib/background/rentals/lost-purchases.ts',
  'lib/background/rentals/purchases.ts',
  'lib/background/rentals/reconcile.ts',
  'lib/domain/rental/purchase.ts',
  'lib/domain/rental/rental-events.ts',
  'lib/domain/rental/replacement.ts',
];
const ENOUGH = 85;
const ENOUGH_FOR_MONEY = 95;

/** What survived, line by line, and how many of all did not. */
export function reportOf(
  mutants: readonly Mutant[],
  { killed }: Events,
): { text: string; isEnough: boolean } {
  const alive = mutants.filter(({ id }) => !killed.has(id));
  const rows: [string, Mutant[], number][] = [
    ...group(mutants, ({ file }) => folderOf(file)).map(([name, some]): [string, Mutant[], number] => [
      name,
      some,
      0,
    ]),
    ...MONEY.map((file): [string, Mutant[], number] => [
      file,
      mutants.filter((one) => one.file === file),
      ENOUGH_FOR_MONEY,
    ]),
    ['all', [...mutants], ENOUGH],
  ];
  const shares = rows
    .filter(([, some]) => some.length > 0)
    .map(([name, some, wanted]) => {
      const dead = some.filter(({ id }) => killed.has(id)).length;
      const percent = (100 * dead) / some.length;
      return {
        line: `${percent.toFixed(1).padStart(5)} %  ${name} (${dead} of ${some.length})`,
        isEnough: percent >= wanted,
      };
    });
  return {
    text: [...alive.map(lineOf), '', ...shares.map(({ line }) => line)].join('\n'),
    isEnough: shares.every(({ isEnough }) => isEnough),
  };
}

function lineOf({ file, line, column, kind, replacement }: Mutant): string {
  return `${file}:${line}:${column} ${kind} ${replacement.replace(/\s+/g, ' ').slice(0, 80)}`;
}

function group<T>(all: readonly T[], nameOf: (one: T) => string): [string, T[]][] {
  return [...Map.groupBy(all, nameOf)].sort(([a], [b]) => a.localeCompare(b));
}
