import { createQueue } from '../async/queue.ts';
import { ownInstance } from '../messaging/instance.ts';
import type { PageAnswer, PageOrder } from '../messaging/page-protocol.ts';
import { isOfOrigin } from './dom/origin.ts';
import { createRightClicks } from './dom/right-clicks.ts';
import { rememberField } from './fill/remember-field.ts';
import type { UndoableFill } from './fill/undoable.ts';
import { createWatchedFill } from './fill/watched-fill.ts';
import type { PageScanner } from './scan/page-scanner.ts';
import { createCodeFieldWatch } from './scan/wait-for-field.ts';

type Listener = (
  message: unknown,
  sender: { id?: string; tab?: unknown },
  sendResponse: (answer: PageAnswer) => void,
) => boolean | undefined;

export interface PageRuntime {
  id?: string | undefined;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  sendMessage(message: unknown): Promise<unknown>;
}

export interface PageScript {
  /** False once the extension was reloaded or removed. */
  isAlive(): boolean;
  undoable(): UndoableFill | null;
  stop(): void;
}

/** Carries out the background's orders in one document. */
export function startPageScript(page: Document, scanner: PageScanner, runtime: PageRuntime): PageScript {
  const rightClicks = createRightClicks(page);
  const ownId = runtime.id;
  const isAlive = ownInstance(runtime);
  const tell = (command: string, input: object) => {
    if (isAlive()) sendCommand(runtime, command, input).catch(stop);
    else stop();
  };
  const watch = createCodeFieldWatch(page, scanner, {
    onSeen: (atOnce) => tell('page.code_field_seen', { atOnce }),
    onSent: () => tell('page.form_sent', {}),
  });
  /** Two fills at once would type into each other. */
  const inTurn = createQueue();
  const watchedFill = createWatchedFill(
    page,
    scanner,
    inTurn,
    ({ order, about }, outcome) =>
      tell('page.reverted', { ...about, value: order === 'fill_number' ? 'number' : 'code', outcome }),
    ({ about: { key } }, format) => tell('page.refused', { key, format }),
  );

  async function carryOut(order: PageOrder): Promise<PageAnswer> {
    if (order.order === 'stop_watching') {
      watch.stop();
      return { outcome: 'no_field' };
    }
    if (!isOfOrigin(page, order.origin)) return { outcome: 'origin_changed' };
    if (order.order === 'watch_code_field') {
      // What happens to the value later goes to the background in a message of its own.
      watch.start(order.forMs, order.memory);
      return { outcome: 'no_field' };
    }
    if (order.order === 'remember_field') {
      const pointed = { clicked: rightClicks.target(), focused: scanner.focused() };
      return rememberField(page, pointed, order.value);
    }
    return watchedFill.fill(order).finally(rightClicks.listen);
  }

  const listen: Listener = (message, sender, sendResponse) => {
    // Only the background sends from outside any tab.
    if (sender.id !== ownId || sender.tab !== undefined || !isPageOrder(message)) return undefined;
    // Firefox leaves a question open when the document goes away, and nobody else would answer it.
    const leave = () => sendResponse({ outcome: 'page_gone' });
    page.defaultView?.addEventListener('pagehide', leave);
    void inTurn(() => carryOut(message))
      .then(sendResponse, () => sendResponse({ outcome: 'rejected' }))
      .finally(() => page.defaultView?.removeEventListener('pagehide', leave));
    return true;
  };

  function stop(): void {
    watch.stop();
    watchedFill.stop();
    rightClicks.stop();
    runtime.onMessage.removeListener(listen);
  }
  runtime.onMessage.addListener(listen);
  rightClicks.listen();
  return { isAlive, undoable: watchedFill.undoable, stop };
}

// Throws synchronously when the extension is gone.
async function sendCommand(runtime: PageRuntime, command: string, input: object): Promise<void> {
  await runtime.sendMessage({ ohmyotp: 'command', command, input });
}

function isPageOrder(message: unknown): message is PageOrder {
  return typeof message === 'object' && message !== null && (message as PageOrder).ohmyotp === 'page';
}
