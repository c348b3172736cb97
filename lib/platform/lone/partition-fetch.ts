import type { LoneAnswer, LoneRequest } from './partition-page.ts';

const PAGE = '/purchase.html';

/** What a worker has and the compiler, which takes this for a page, does not know of. */
declare const clients: {
  matchAll(options: {
    includeUncontrolled: boolean;
  }): Promise<
    readonly { url: string; postMessage(message: LoneRequest, transfer: readonly Transferable[]): void }[]
  >;
};

/**
 * Chromium shares connections within a partition, and each document has another for the frames in it that are
 * `credentialless`. So each request is made in a frame of a document of its own, one after the other.
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
  // Better bought with a small risk than not at all. Nothing has been sent.
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
  // Any extension may open the page in a tab, where its partition lasts. Only this one is of this address.
  const url = `${PAGE}#${crypto.randomUUID()}`;
  // An earlier worker may have left one, whose partition has been used.
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

/** Ends what is still asked there. */
async function closeDocument(): Promise<void> {
  await chrome.offscreen.closeDocument().catch(() => undefined);
}
