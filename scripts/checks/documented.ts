export type Browser = 'chrome' | 'firefox';
/** Values by their member or directive. */
export type Policy = Record<string, string[]>;

/** What `docs/permissions.md` says a browser's manifest holds: permissions by their member of it, and the policy. */
export function documented(markdown: string, browser: Browser): { permissions: Policy; policy: Policy } {
  const permissions: Policy = {};
  for (const [values = '', member = '', where = ''] of rowsBelow(markdown, 'permission')) {
    if (where !== 'both' && where.toLowerCase() !== browser) continue;
    const [name = ''] = quoted(member);
    permissions[name] = [...(permissions[name] ?? []), ...quoted(values)];
  }
  const policy = rowsBelow(markdown, 'directive').map(([directive = '', sources = '']) => [
    quoted(directive)[0] ?? '',
    quoted(sources),
  ]);
  return { permissions, policy: Object.fromEntries(policy) };
}

/** The cells of the table whose first heading that is. */
export function rowsBelow(markdown: string, heading: string): string[][] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  if (start < 0) throw new Error(`There is no table of "${heading}"`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
}
