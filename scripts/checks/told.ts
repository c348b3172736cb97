export interface Command {
  /** As it is told. */
  text: string;
  /** Of package.json. */
  script: string;
  /** Without their dashes. */
  flags: string[];
}

/** What stands between backticks, and the lines of code blocks. */
export function codeIn(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  return [
    ...[...prose.matchAll(/(`+)(.+?)\1(?!`)/gs)].map(([, , code = '']) => code.trim()),
    ...blocks.flatMap((block) => block.split('\n')).map((line) => line.replace(/\s+#.*/, '').trim()),
  ].filter((code) => code !== '');
}

/** The commands of package.json in a piece of code. */
export function commandsIn(code: string): Command[] {
  return [...code.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)([^&|\n]*)/g)].map(
    ([text, named, short, rest = '']) => ({
      text,
      script: named ?? short ?? '',
      flags: flagsIn(rest),
    }),
  );
}

export function flagsIn(code: string): string[] {
  return [...code.matchAll(/(?:^|\s)--([a-z][\w-]*)/g)].map(([, flag = '']) => flag);
}

/** Where the links of a document lead, without those to other sites. */
export function linksIn(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of a document's headings, as forges make them. */
export function anchorsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Whether code in a document is meant as a file or folder of the project, all of it or the end of its path. */
export function isPath(code: string): boolean {
  if (!/^[\w.<>{},*-]+(\/[\w.<>{},*-]+)*\/?$/.test(code)) return false;
  return code.includes('/') || /\.(tsx?|mjs|js|ya?ml|json|css|md|svg)$/.test(code);
}

/** A path with a `<name>` or `*` in it stands for any. */
export function matcherOf(code: string): RegExp {
  const source = code
    .replace(/\/$/, '')
    .split(/(<[^>]+>|\*|\{[^}]+\})/)
    .map((part, n) => {
      if (n % 2 === 0) return escaped(part);
      return part.startsWith('{') ? `(${part.slice(1, -1).split(',').map(escaped).join('|')})` : '[^/]+';
    })
    .join('');
  return new RegExp(`(^|/)${source}(/|$)`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
