import * as v from 'valibot';
import { AppError } from '../domain/errors.ts';
import type { FrameRef, PageRef } from '../domain/fill/fill.ts';
import type { AppState } from '../state/app-state.ts';
import {
  COMMANDS,
  type Command,
  type CommandInput,
  type CommandOutput,
  type FrameCommand,
  type PageCommand,
  type Reply,
  type ViewCommand,
} from './protocol.ts';
import { VIEW_PORT } from './view-port.ts';

/** What the browser says about a message's sender. The message itself is not trusted on this. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  /** Chromium has it, Firefox does not. */
  documentId?: string | undefined;
  /** The URL is only there if the extension has access to it. */
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

export type ViewHandlers = {
  [C in ViewCommand]: (input: CommandInput<C>) => Promise<CommandOutput<C>>;
};

/** Each gets the page that sent the command. */
type PageHandlers = {
  [C in PageCommand]: (input: CommandInput<C>, page: PageRef) => Promise<CommandOutput<C>>;
};

/** Each gets the page that sent the command, and which of its frames did. */
type FrameHandlers = {
  [C in FrameCommand]: (input: CommandInput<C>, page: PageRef, frame: FrameRef) => Promise<CommandOutput<C>>;
};

export interface Commands {
  handlers: ViewHandlers & PageHandlers & FrameHandlers;
  /** Rejects if the command is not allowed at the moment. */
  admit(command: Command): Promise<void>;
}

export interface Self {
  id: string;
  /** `chrome-extension://…`, without a trailing slash. */
  origin: string;
}

const envelope = v.object({
  ohmyotp: v.literal('command'),
  command: v.custom<Command>((name) => typeof name === 'string' && Object.hasOwn(COMMANDS, name)),
  input: v.unknown(),
});

/** Returns a listener that is not async, so that it can leave messages it does not know to other listeners. */
export function createServer(self: Self, { handlers, admit }: Commands) {
  const views: ViewHandlers = handlers;
  const pages: PageHandlers = handlers;
  const frames: FrameHandlers = handlers;

  function carryOut<C extends Command>(
    command: C,
    input: unknown,
    handle: (input: CommandInput<C>) => Promise<CommandOutput<C>>,
  ): Promise<Reply<C>> | undefined {
    const parsed = v.safeParse(COMMANDS[command].input, input);
    return parsed.success ? reply<C>(admit(command).then(() => handle(parsed.output))) : undefined;
  }

  function fromView<C extends ViewCommand>(command: C, input: unknown, sender: Sender) {
    return isUi(self, sender) ? carryOut(command, input, views[command]) : undefined;
  }

  function fromPage<C extends PageCommand>(command: C, input: unknown, sender: Sender) {
    const page = pageOf(self, sender);
    return page ? carryOut(command, input, (given) => pages[command](given, page)) : undefined;
  }

  function fromFrame<C extends FrameCommand>(command: C, input: unknown, sender: Sender) {
    const page = pageOf(self, sender);
    const { frameId = 0, documentId } = sender;
    const frame = { frameId, documentId };
    return page ? carryOut(command, input, (given) => frames[command](given, page, frame)) : undefined;
  }

  return (message: unknown, sender: Sender): Promise<Reply> | undefined => {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success) return undefined;
    const { command, input } = parsed.output;
    if (isForViews(command)) return fromView(command, input, sender);
    return isForFrames(command) ? fromFrame(command, input, sender) : fromPage(command, input, sender);
  };
}

function isForViews(command: Command): command is ViewCommand {
  return COMMANDS[command].audience === 'ui';
}

function isForFrames(command: Command): command is FrameCommand {
  return COMMANDS[command].audience === 'frame';
}

/** The background's end of a port. */
export interface IncomingPort {
  name: string;
  sender?: Sender | undefined;
  postMessage(message: unknown): void;
  disconnect(): void;
  onDisconnect: { addListener(listener: () => void): void };
}

/**
 * Returns a listener that accepts ports from views and disconnects all others. `connected` returns what to call when the
 * view is gone.
 */
export function createViewPorts(
  self: Self,
  connected: (view: { post(state: AppState): void }) => () => void,
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

function pageOf(self: Self, sender: Sender): PageRef | null {
  const origin = originOf(sender);
  const tabId = sender.tab?.id;
  const foreign = origin !== undefined && origin !== self.origin && origin !== 'null';
  return sender.id === self.id && foreign && isOfTop(sender, origin) && tabId !== undefined
    ? { tabId, origin }
    : null;
}

/** The page itself, or a same-origin frame, which can do anything the page can. */
function isOfTop({ frameId, tab }: Sender, origin: string): boolean {
  return (
    frameId === 0 || (tab?.url !== undefined && URL.canParse(tab.url) && originOfUrl(tab.url) === origin)
  );
}

/** A sandboxed frame has its real URL but the origin `null`, so a given origin takes precedence over the URL. */
function originOf(sender: Sender): string | undefined {
  if (sender.origin !== undefined) return sender.origin;
  return sender.url && URL.canParse(sender.url) ? originOfUrl(sender.url) : undefined;
}

/** `URL.origin` is `null` for extension schemes in Firefox. */
function originOfUrl(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

async function reply<C extends Command>(result: Promise<CommandOutput<C>>): Promise<Reply<C>> {
  try {
    return { ok: true, value: await result };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, retryAfterMs } = error;
    return { ok: false, error: retryAfterMs === undefined ? { code } : { code, retryAfterMs } };
  }
}
