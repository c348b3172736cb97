import { browser } from 'wxt/browser';
import type { ReportedPage } from '../../domain/fill/problem-report.ts';
import { READING } from '../page-files.ts';

/** What is used of the page scanner that the files leave in the document. */
interface World {
  ohmyotpPageScanner: {
    scanner: {
      read(): {
        features: readonly Record<string, unknown>[];
        classes: readonly { kind: string; score: number; reasons: readonly string[] }[];
      };
    };
  };
}

/** Reads the page in front, which `activeTab` opens to a popup. Null where nothing may run, or it does not answer. */
export async function reportedPage(): Promise<ReportedPage | null> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return null;
    const target = { tabId: tab.id };
    await browser.scripting.executeScript({ target, files: [...READING] });
    const [answer] = await browser.scripting.executeScript({ target, func: readFields });
    return answer?.result ?? null;
  } catch {
    return null;
  }
}

/** Runs in the page, beside the page scanner. What a field holds, and the list it offers, stay there. */
function readFields(): ReportedPage {
  const NAMES = [
    'tag',
    'type',
    'name',
    'id',
    'otherNames',
    'autocomplete',
    'inputMode',
    'pattern',
    'maxLength',
  ];
  const TEXTS = ['placeholder', 'label', 'description', 'before', 'after'];
  const { scanner } = (globalThis as unknown as World).ohmyotpPageScanner;
  const { features, classes } = scanner.read();
  const fields = features.map((feature, n) => {
    const { kind = 'other', score = 0, reasons = [] } = classes[n] ?? {};
    const said = [...NAMES, ...TEXTS].map((name) => [name, [feature[name] ?? ''].flat().join(' ')]);
    return { kind, score, reasons: [...reasons], said: Object.fromEntries(said) };
  });
  return { address: location.href, fields };
}
