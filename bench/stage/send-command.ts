/** One of the extension's own documents, whatever drives it. */
interface OwnDocument {
  evaluate(
    run: (command: string, input: object) => Promise<unknown>,
    command: string,
    input: object,
  ): Promise<unknown>;
}

/** Has the background carry out a command. */
export function sendCommand(view: OwnDocument, command: string, input: object): Promise<unknown> {
  return view.evaluate(
    async (name, given) => {
      const { runtime } = globalThis.browser ?? globalThis.chrome;
      const reply: { ok: boolean; value?: unknown; error?: { code: string } } | undefined =
        await runtime.sendMessage({ ohmyotp: 'command', command: name, input: given });
      if (!reply?.ok) throw new Error(`${name}: ${reply?.error?.code}`);
      return reply.value;
    },
    command,
    input,
  );
}
