import path from 'node:path';
import { freePort } from '../../tools/browser/common/free-port.ts';
import { buildExtension } from '../../tools/build/build-extension.ts';
import { byNumber, type WidgetPage } from './widget-list.ts';
import { openWidgetSession, type WidgetSession } from './widget-session.ts';
import { judge, type WidgetVerdict } from './widget-verdict.ts';

interface WidgetsToFill {
  browser: 'chromium' | 'firefox';
  baseUrl: string;
  pages: readonly WidgetPage[];
}

/** Builds the extension, and has it fill one page after the other. */
export async function* fillWidgets({
  browser,
  baseUrl,
  pages,
}: WidgetsToFill): AsyncGenerator<WidgetVerdict> {
  const port = await freePort();
  const apiUrl = `http://127.0.0.1:${port}/api/v1`;
  const extensionDir = await buildExtension({ browser, apiUrl, name: path.join('eval', browser) });
  for (const [number, group] of byNumber(pages)) {
    const sessions = oneAtATime(() => openWidgetSession({ browser, extensionDir, port, baseUrl, number }));
    for (const page of group) {
      yield judge(page, await sessions.use((session) => session.fill(page)).catch(asError));
    }
    await sessions.close();
  }
}

/** Opens a session when one is wanted. A page may take its browser with it; the next one gets another. */
function oneAtATime(open: () => Promise<WidgetSession>) {
  let current: WidgetSession | null = null;
  const close = async () => {
    await current?.close().catch(() => undefined);
    current = null;
  };
  return {
    close,
    async use<T>(run: (session: WidgetSession) => Promise<T>): Promise<T> {
      try {
        current ??= await open();
        return await run(current);
      } catch (error) {
        await close();
        throw error;
      }
    },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
