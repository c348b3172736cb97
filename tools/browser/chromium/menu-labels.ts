import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

interface StoredItem {
  title: string;
  visible: boolean;
  /** Bits: 1 everywhere, 2 page, 4 selection, 8 link, 16 editable. */
  contexts: number;
  /** 3: a separator. */
  type: number;
  /** Sites that the item is limited to. No page of the sandbox is one of them. */
  document_url_patterns?: readonly string[] | null;
}

/** Takes one JSON array from the start of a text that goes on with other bytes. */
function leadingArray(text: string): string | null {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '\\' && quoted) i += 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(0, i + 1);
    }
  }
  return null;
}

/**
 * The labels of the extension's menu items on such an element, in their order. No API lists them; Chromium keeps them
 * in the profile, to restore them when the extension starts again.
 */
export async function menuLabels(
  profileDir: string,
  extensionId: string,
  on: 'editable' | 'page',
): Promise<string[]> {
  const folder = path.join(profileDir, 'Default', 'Extension State');
  const logs = (await readdir(folder)).filter((file) => file.endsWith('.log')).sort();
  const texts = await Promise.all(logs.map((log) => readFile(path.join(folder, log))));
  const key = `${extensionId}.context_menus`;
  // A block of a LevelDB log is 32 kB and begins with a header of seven bytes, wherever in a record that falls.
  const text = texts
    .map((bytes) => {
      const blocks = Array.from({ length: Math.ceil(bytes.length / 32_768) }, (_, i) =>
        bytes.subarray(i * 32_768 + (i === 0 ? 0 : 7), (i + 1) * 32_768),
      );
      return Buffer.concat(blocks).toString('utf8');
    })
    .join('');
  const at = text.lastIndexOf(key);
  const start = at < 0 ? -1 : text.indexOf('[', at + key.length);
  const array = start < 0 ? null : leadingArray(text.slice(start));
  if (!array) return [];
  const mask = on === 'editable' ? 1 | 16 : 1 | 2;
  return (JSON.parse(array) as StoredItem[])
    .filter(({ visible, contexts, type }) => visible && type !== 3 && (contexts & mask) !== 0)
    .filter(({ document_url_patterns: patterns }) => (patterns ?? []).length === 0)
    .map(({ title }) => title);
}
