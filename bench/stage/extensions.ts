import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.resolve('.output', 'bench');

/** An extension for Chromium, made of a few files, to stand beside ours. */
async function writeExtension(
  name: string,
  manifest: object,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = path.join(FOLDER, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const all = {
    'manifest.json': JSON.stringify({ manifest_version: 3, name, version: '1', ...manifest }),
    ...files,
  };
  for (const [file, text] of Object.entries(all)) await writeFile(path.join(folder, file), text);
  return folder;
}

/** One whose content script runs on every page, in all frames, when ours would. */
export function contentScript(name: string, code: string, matches = 'http://*/*'): Promise<string> {
  const script = { matches: [matches], js: ['code.js'], run_at: 'document_idle', all_frames: true };
  return writeExtension(name, { content_scripts: [script] }, { 'code.js': code });
}

/** The least that a script beside the fields of a page can do. */
export function bareListener(): Promise<string> {
  return contentScript('bare listener', "document.addEventListener('focusin', () => {}, true);");
}

export function emptyPopup(): Promise<string> {
  return writeExtension(
    'empty popup',
    { action: { default_popup: 'popup.html' } },
    {
      'popup.html':
        '<!doctype html><meta charset="utf-8"><body style="width:380px;height:500px"><p>Empty</p></body>',
    },
  );
}

/** Answers any message at once, or after it has read something that it keeps. */
export function emptyWorker(): Promise<string> {
  const code = `
    const kept = () => new Promise((found, failed) => {
      const open = indexedDB.open('kept');
      open.onupgradeneeded = () => open.result.createObjectStore('parts');
      open.onerror = failed;
      open.onsuccess = () => {
        const get = open.result.transaction('parts').objectStore('parts').get('state');
        get.onsuccess = () => found(get.result);
      };
    });
    chrome.runtime.onMessage.addListener((message, _, answer) => {
      if (message.ohmyotp === undefined) return undefined;
      kept().then(answer);
      return true;
    });`;
  return writeExtension(
    'empty worker',
    { background: { service_worker: 'worker.js' } },
    { 'worker.js': code },
  );
}

/** A copy that the browser gives access to every site without asking. */
export async function withAccess(extension: string): Promise<string> {
  const folder = `${extension}-with-access`;
  await rm(folder, { recursive: true, force: true });
  await cp(extension, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.host_permissions.push('http://*/*');
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}
