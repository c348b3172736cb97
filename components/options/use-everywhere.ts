import { EVERYWHERE } from '../../lib/domain/field-button.ts';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { useView } from '../shared/view-context.ts';

/** The button in forms on all sites: whether it is there, and switching it. */
export function useEverywhere(): { everywhere: boolean; allow(): void; revoke(): void } {
  const { client, acts } = useView();
  const on = useSnapshot(({ button }) => button.on);
  const revoke = () => void client.send('button.revoke', { pattern: null }).catch(() => undefined);

  // Stored before the browser asks, so that the background carries on whatever becomes of this page.
  function allow(): void {
    void client.send('button.allow', { origin: null }).catch(() => undefined);
    void acts.askForSites(EVERYWHERE).then((granted) => {
      if (!granted) revoke();
    });
  }

  return { everywhere: EVERYWHERE.every((pattern) => on.includes(pattern)), allow, revoke };
}
