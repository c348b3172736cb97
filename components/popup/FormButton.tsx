import { EVERYWHERE, sitePattern } from '../../lib/domain/field-button.ts';
import { siteKey } from '../../lib/domain/site.ts';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { useView } from '../shared/view-context.ts';

/** Switches the button in forms on and off: on this site, or on all. */
export function FormButton() {
  const { client, acts, site } = useView();
  const button = useSnapshot((snapshot) => snapshot.button);
  const everywhere = EVERYWHERE.every((pattern) => button.on.includes(pattern));
  const here = site ? sitePattern(site.origin) : null;
  const name = site ? siteKey(site.origin) : '';
  const isHere = here !== null && button.on.includes(here);
  const isHidden = site !== null && Object.hasOwn(button.hidden, name);

  // Stored before the browser asks: its question may close this view, and the background carries on.
  function allow(origin: string | null, patterns: readonly string[]): void {
    void client.send('button.allow', { origin }).catch(() => undefined);
    void acts.askForSites(patterns).then((granted) => {
      if (!granted) revoke(origin === null ? null : (patterns[0] ?? null));
    });
  }

  function revoke(pattern: string | null): void {
    void client.send('button.revoke', { pattern }).catch(() => undefined);
  }

  return (
    <div className="form-button" data-testid="form-button">
      <p className="muted">A button at phone and code fields fills them in one click.</p>
      {isHidden ? (
        <button
          type="button"
          className="button"
          data-testid="button-unhide"
          onClick={() => void client.send('button.unhide', { site: name }).catch(() => undefined)}
        >
          Show it again on {name}
        </button>
      ) : null}
      {here === null || everywhere ? null : isHere ? (
        <button type="button" className="button" data-testid="button-off-here" onClick={() => revoke(here)}>
          Take it off {name}
        </button>
      ) : (
        <button
          type="button"
          className="button"
          data-testid="button-on-here"
          onClick={() => site && allow(site.origin, [here])}
        >
          Show it on {name}
        </button>
      )}
      {everywhere ? (
        <button type="button" className="button" data-testid="button-off-all" onClick={() => revoke(null)}>
          Take it off all sites
        </button>
      ) : (
        <button
          type="button"
          className="button"
          data-testid="button-on-all"
          onClick={() => allow(null, EVERYWHERE)}
        >
          Show it on all sites
        </button>
      )}
    </div>
  );
}
