export type Sample = readonly [text: string, code: string | null];

/** One SMS a line: `482913 | its text`, `- | …` where it holds no code. `⏎` is a line break in the text. */
export function samplesOf(lines: string): readonly Sample[] {
  return lines
    .trim()
    .split('\n')
    .map((line): Sample => {
      const [code = '', ...text] = line.split(' | ');
      return [text.join(' | ').replaceAll('⏎', '\n'), code.trim() === '-' ? null : code.trim()];
    });
}
