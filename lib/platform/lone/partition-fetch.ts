import type { LoneAnswer, LoneRequest } from './partition-page.ts';

const PAGE = '/purchase.html';

/** Service worker globals, which the DOM typings lack. */
declare const clients: {
  matchAll(options: {
    includeUncontrolled: boolean;
  }): Promise<
    readonly { url: string; postMessage(message: LoneRequest, transfer: readonly Transferable[]): void }[]
  >;
};

/**
 * Chromium shares connections within a partition, and `credentialless` frames get a new partition in each document. So each
 * request is made from a frame in a document of its own, one at a time.
 */
export function createPartitionFetch(): typeof fetch {
  let before: Promise<unknown> = Promise.resolve();
  return async (input, { signal, ...init } = {}) => {
    const end = signal ?? new AbortController().signal;
    const answer = before.then(() => fetchInDocument({ url: String(input), init }, end));
    before = answer.then(closeDocument, closeDocument);
    return Promise.race([answer, aborted(end)]);
  };
}

async function fetchInDocument(request: LoneRequest, signal: AbortSignal): Promise<Response> {
  signal.throwIfAborted();
  const page = await openDocument();
  signal.throwIfAborted();
  // Nothing was sent yet. A purchase with a small risk is better than none.
  if (!page) return fetch(request.url, { ...request.init, signal });
  const { port1, port2 } = new MessageChannel();
  page.postMessage(request, [port2]);
  const answer = new Promise<LoneAnswer | null>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  const told = await Promise.race([answer, aborted(signal)]);
  if (told === null) throw new TypeError('Failed to fetch');
  return new Response(told.body, told);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

async function openDocument() {
  // Safari has none.
  if (!chrome.offscreen) return undefined;
  // Any extension can open this page in a tab, where the partition persists. The random hash identifies ours.
  const url = `${PAGE}#${crypto.randomUUID()}`;
  // An earlier worker may have left one open, with a used partition.
  await closeDocument();
  await chrome.offscreen
    .createDocument({
      url,
      reasons: [chrome.offscreen.Reason.IFRAME_SCRIPTING],
      justification:
        'Buys a number over a connection of its own, so that the browser does not send the order twice.',
    })
    .catch(() => undefined);
  const all = await clients.matchAll({ includeUncontrolled: true });
  return all.find((client) => client.url === chrome.runtime.getURL(url));
}

/** Also aborts any request still running there. */
async function closeDocument(): Promise<void> {
  await chrome.offscreen?.closeDocument().catch(() => undefined);
}
