import { LIMITS } from '../../api/answer-limits.ts';
import { readBody } from '../../api/read-body.ts';

export interface LoneRequest {
  url: string;
  init: RequestInit;
}

export interface LoneAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: string | null;
}

/** Runs in the document. Makes the worker's requests from the frame that has its own partition. */
export function answerLoneRequests(frame: HTMLIFrameElement): void {
  navigator.serviceWorker.addEventListener('message', async ({ data, ports }: MessageEvent<LoneRequest>) => {
    ports[0]?.postMessage(await answerTo(data, frame).catch(() => null));
  });
}

async function answerTo({ url, init }: LoneRequest, frame: HTMLIFrameElement): Promise<LoneAnswer> {
  // Without its own partition the request would be no safer than any other.
  const partition = frame.contentWindow as (Window & { credentialless?: boolean } & typeof globalThis) | null;
  if (partition?.credentialless !== true) throw new Error('The frame has no partition of its own');
  const response = await partition.fetch(url, init);
  const { status, headers } = response;
  // A body that is too long is treated as unreadable.
  return { status, headers: [...headers], body: (await readBody(response, LIMITS.bodyBytes)) || null };
}
