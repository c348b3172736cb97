import { connect, type Socket } from 'node:net';

const LONGEST_SCRIPT_MS = 60_000;

export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  /** Runs the body of an async function with the browser's own rights, in its newest window. Arguments: `args`. */
  chrome<T>(body: string, ...args: unknown[]): Promise<T>;
  close(): void;
}

/**
 * Firefox's remote protocol: `length:[type, id, …]` over TCP.
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const attempt = connect(port, '127.0.0.1', () => resolve(attempt));
    attempt.once('error', reject);
  });
  type Waiting = { resolve(value: unknown): void; reject(error: Error): void };
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let lastId = 0;

  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      const message = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      // The first message is a greeting, not an answer.
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(value);
    }
  });
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  };
  socket.on('close', fail);
  socket.on('error', fail);

  function send(command: string, parameters: object = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (socket.destroyed) {
        reject(new Error('Firefox closed the connection'));
        return;
      }
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  await send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { timeouts: { script: LONGEST_SCRIPT_MS } } },
  });
  await send('Marionette:SetContext', { value: 'chrome' });

  return {
    send,
    async chrome<T>(body: string, ...args: unknown[]): Promise<T> {
      const script = `const [args, done] = arguments;
        (async () => { ${body} })().then((ok) => done({ ok }), (error) => done({ error: String(error) }));`;
      const answer = (await send('WebDriver:ExecuteAsyncScript', {
        script,
        args: [args],
        sandbox: 'system',
        // In one that is shared, the answer of a script goes to whichever was started last.
        newSandbox: true,
      })) as { value: { ok: T; error?: string } };
      if (answer.value.error !== undefined) throw new Error(answer.value.error);
      return answer.value.ok;
    },
    close: () => socket.destroy(),
  };
}
