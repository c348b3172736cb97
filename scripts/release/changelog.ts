export interface Entry {
  version: string;
  /** What stands below its heading. */
  text: string;
}

/** The entries of a changelog, in its order: newest first. */
export function changelogEntries(changelog: string): Entry[] {
  const [, ...sections] = changelog.replaceAll('\r\n', '\n').split(/^## /m);
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    return { version: heading.trim(), text: lines.join('\n').trim() };
  });
}
