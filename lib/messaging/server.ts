import * as v from 'valibot';
import { AppError } from '../domain/errors.ts';
import type { Site } from '../domain/fill/fill.ts';
import type { Snapshot } from '../state/snapshot.ts';
import {
  COMMANDS,
  type Command,
  type CommandInput,
  type CommandOutput,
  type Reply,
  VIEW_PORT,
} from './protocol.ts';

/** What the browser says of a message's sender. The message itself is never asked. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  /** Its address is shown only where the extension has access to it. */
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

/** `page` handlers get the page they speak for; `ui` handlers get null. */
export type Handlers = {
  [C in Command]: (input: CommandInput<C>, page: Site) => Promise<CommandOutput[C]>;
};

export interface Self {
  id: string;
  /** `chrome-extension://…`, without a trailing slash. */
  origin: string;
}

const envelope = v.object({ ohmyotp: v.literal('command'), command: v.string(), input: v.unknown() });
const NOBODY: Site = { tabId: -1, origin: '' };

/** A listener that is not async: it answers its own envelopes and leaves all others to others. */
export function createServer(self: Self, handlers: Handlers) {
  return (message: unknown, sender: Sender): Promise<Reply> | undefined => {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success || !Object.hasOwn(COMMANDS, parsed.output.command)) return undefined;
    const command = parsed.output.command as Command;
    const page = COMMANDS[command].audience === 'ui' ? uiSender(self, sender) : pageSender(self, sender);
    if (!page) return undefined;
    const input = v.safeParse(COMMANDS[command].input, parsed.output.input);
    if (!input.success) return undefined;
    // The table ties each command to its handler, which TypeScript cannot follow through a union.
    const handler = handlers[command] as (input: unknown, page: Site) => Promise<never>;
    return reply(handler(input.output, page));
  };
}

/** The background's end of a port that someone has opened. */
export interface IncomingPort {
  name: string;
  sender?: Sender | undefined;
  postMessage(message: unknown): void;
  disconnect(): void;
  onDisconnect: { addListener(listener: () => void): void };
}

/** A listener that gives views their line and cuts all others. `connected` returns what to call when the view is gone. */
export function createViewPorts(
  self: Self,
  connected: (view: { post(state: Snapshot): void }) => () => void,
) {
  return (port: IncomingPort): void => {
    if (port.name === VIEW_PORT && isUi(self, port.sender ?? {}))
      port.onDisconnect.addListener(connected({ post: (state) => port.postMessage(state) }));
    else port.disconnect();
  };
}

function isUi(self: Self, sender: Sender): boolean {
  return sender.id === self.id && originOf(sender) === self.origin;
}

function uiSender(self: Self, sender: Sender): Site | null {
  return isUi(self, sender) ? NOBODY : null;
}

function pageSender(self: Self, sender: Sender): Site | null {
  const origin = originOf(sender);
  const tabId = sender.tab?.id;
  const foreign = origin !== undefined && origin !== self.origin && origin !== 'null';
  return sender.id === self.id && foreign && isOfTop(sender, origin) && tabId !== undefined
    ? { tabId, origin }
    : null;
}

/** The page itself, or a frame in it of the same origin, which can do whatever the page can. */
function isOfTop({ frameId, tab }: Sender, origin: string): boolean {
  return (
    frameId === 0 || (tab?.url !== undefined && URL.canParse(tab.url) && originOfUrl(tab.url) === origin)
  );
}

/** A sandboxed frame shows its real URL, but the origin `null`: where an origin is given, it alone decides. */
function originOf(sender: Sender): string | undefined {
  if (sender.origin !== undefined) return sender.origin;
  return sender.url && URL.canParse(sender.url) ? originOfUrl(sender.url) : undefined;
}

/** `URL.origin` is `null` for extension schemes in Firefox. */
function originOfUrl(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

async function reply(result: Promise<never>): Promise<Reply> {
  try {
    return { ok: true, value: await result };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, retryAfterMs } = error;
    return { ok: false, error: retryAfterMs === undefined ? { code } : { code, retryAfterMs } };
  }
}
