import { waitUntil } from './wait-until.ts';

interface Tab {
  url(): string | Promise<string>;
  close(): Promise<void>;
}

/** Waits for the tab that an install opens: it would come to the front in the middle of something else. */
export async function closeWelcome(tabs: () => Promise<readonly Tab[]>): Promise<void> {
  const welcome = await waitUntil('the welcome after the install', async () => {
    for (const tab of await tabs()) if ((await tab.url()).endsWith('#welcome')) return tab;
    return null;
  });
  await welcome.close();
}
