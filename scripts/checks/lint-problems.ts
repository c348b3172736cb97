import { rowsBelow } from './documented.ts';

/** What is read of the JSON that `addons-linter` writes. */
export interface LintReport {
  errors: Finding[];
  warnings: Finding[];
}

interface Finding {
  code: string;
  message: string;
  file?: string;
}

/** Every error, and every warning that `docs/releasing.md` does not explain as often as it comes. */
export function lintProblems({ errors, warnings }: LintReport, markdown: string): string[] {
  const explained = rowsBelow(markdown, 'warning').map(([code = '', times = '']) => ({
    code: code.replaceAll('`', ''),
    times: Number(times),
  }));
  const codes = new Set([...warnings, ...explained].map(({ code }) => code));
  return [
    ...errors.map(told),
    ...[...codes].flatMap((code) => {
      const found = warnings.filter((warning) => warning.code === code);
      const times = explained.find((one) => one.code === code)?.times ?? 0;
      return found.length === times
        ? []
        : [`${code}: ${found.length} times, ${times} explained`, ...found.map(told)];
    }),
  ];
}

function told({ code, message, file = 'manifest.json' }: Finding): string {
  return `${file}: ${code}: ${message}`;
}
