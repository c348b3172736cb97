import type { Command, CommandInput, Reply } from '../../lib/messaging/protocol.ts';
import type { AppState } from '../../lib/state/app-state.ts';
import type { BrowserDriver, PageView } from '../browser/common/driver.ts';

/** An open view as its user's hand: it sends commands, and reads what the background shows. */
export async function commandView(browser: BrowserDriver) {
  const page = await browser.openExtensionPage('popup.html');
  return {
    page,
    send: <C extends Command>(command: C, input: CommandInput<C>) => send(page, command, input),
    state: async (): Promise<AppState> => {
      const reply = await send(page, 'state.get', {});
      if (!reply?.ok) throw new Error('No state');
      return reply.value;
    },
  };
}

export type CommandView = Awaited<ReturnType<typeof commandView>>;

/** Undefined where the background was stopped before it answered. */
function send<C extends Command>(page: PageView, command: C, input: CommandInput<C>) {
  return page.evaluate(
    (name: string, given: object) => {
      const { runtime } = globalThis.browser ?? globalThis.chrome;
      const answer = runtime.sendMessage({ ohmyotp: 'command', command: name, input: given });
      return (answer as Promise<unknown>).catch(() => undefined);
    },
    command,
    input,
  ) as Promise<Reply<C> | undefined>;
}
