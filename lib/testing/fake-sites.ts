import type { Sites } from '../background/context/ports.ts';
import type { FrameRef } from '../domain/fill/fill.ts';

/** A browser whose user has opened some sites to the extension. */
export function createFakeSites() {
  const granted = new Set<string>();
  const button: { on: readonly string[]; except: readonly string[] } = { on: [], except: [] };
  const brought: (FrameRef & { tabId: number })[] = [];
  const renewed: string[] = [];
  const sites: Sites = {
    granted: async (patterns) => patterns.filter((pattern) => granted.has(pattern)),
    showButton: async (on, except) => {
      Object.assign(button, { on, except });
    },
    renew: async (on) => void renewed.push(...on),
    bringButton: async (tabId, frame) => {
      brought.push({ tabId, ...frame });
    },
    giveBack: async (patterns) => {
      for (const pattern of patterns) granted.delete(pattern);
    },
  };
  return { sites, granted, button, brought, renewed };
}
