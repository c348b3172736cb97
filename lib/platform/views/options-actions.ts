import { browser } from 'wxt/browser';
import { desktop } from '../desktop.ts';

/** For Chrome. Firefox has an API for it. */
const SHORTCUTS_URL = 'chrome://extensions/shortcuts';
const KEPT_FOR_SAVING_MS = 60_000;

export function optionsActions() {
  return {
    async grants() {
      const { origins = [], permissions = [] } = await browser.permissions.getAll();
      const required = browser.runtime.getManifest().host_permissions ?? [];
      return { origins, permissions, required: origins.filter((origin) => required.includes(origin)) };
    },
    onGrantsChanged(listener: () => void) {
      const { onAdded, onRemoved } = browser.permissions;
      onAdded.addListener(listener);
      onRemoved.addListener(listener);
      return () => {
        onAdded.removeListener(listener);
        onRemoved.removeListener(listener);
      };
    },
    async takeBack(origins: readonly string[]) {
      await browser.permissions.remove({ origins: [...origins] });
    },
    async shortcuts() {
      const commands = (await desktop.commands?.getAll()) ?? [];
      return commands.map(({ name = '', description = '', shortcut = '' }) => ({
        name,
        description,
        keys: shortcut,
      }));
    },
    openShortcuts: shortcutsOpener(),
    openPopup: () => void browser.action.openPopup().catch(() => undefined),
    async closePage() {
      const tab = await browser.tabs.getCurrent();
      if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
    },
    download: saveFile,
    async isPinned() {
      const settings = await browser.action.getUserSettings?.();
      return settings?.isOnToolbar ?? null;
    },
    async licenses() {
      const answer = await fetch(browser.runtime.getURL('/licenses.json' as never));
      return answer.json();
    },
  };
}

function shortcutsOpener(): (() => void) | null {
  if (!import.meta.env.FIREFOX) return () => void browser.tabs.create({ url: SHORTCUTS_URL });
  const commands = desktop.commands as { openShortcutSettings?(): Promise<void> } | undefined;
  return commands?.openShortcutSettings ? () => void commands.openShortcutSettings?.() : null;
}

function saveFile(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser may read it later, once the user has picked a folder.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_SAVING_MS);
}
