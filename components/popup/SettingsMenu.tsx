import { Settings } from 'lucide-react';
import { useRef, useState } from 'react';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { useNavigation } from '../shared/navigation-context.ts';
import { useCommand } from '../shared/use-command.ts';
import { AccountLine } from './AccountLine.tsx';
import { FormButton } from './FormButton.tsx';
import { useDismiss } from './use-dismiss.ts';

export function SettingsMenu() {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useDismiss(root, open, () => setOpen(false));

  return (
    <div className="settings" ref={root}>
      <button
        type="button"
        className="icon-button"
        aria-label="Settings"
        aria-expanded={open}
        data-testid="settings"
        onClick={() => setOpen(!open)}
      >
        <Settings size={18} aria-hidden="true" />
      </button>
      {open ? <Panel onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function Panel({ onClose }: { onClose: () => void }) {
  const { reconnect } = useNavigation();
  const [asking, setAsking] = useState(false);
  const disconnect = useCommand('account.disconnect');

  return (
    <section className="settings-panel" aria-label="Settings" data-testid="settings-panel">
      <FormButton />
      <AccountLine />
      {asking ? (
        <>
          <p className="muted">Codes of numbers you have now will not arrive here any more.</p>
          <div className="row">
            <button type="button" className="button" onClick={() => setAsking(false)}>
              Keep key
            </button>
            <button
              type="button"
              className="button danger"
              data-testid="remove-key-confirm"
              disabled={disconnect.pending}
              onClick={() => void disconnect.run({})}
            >
              Remove key
            </button>
          </div>
        </>
      ) : (
        <div className="row">
          <button
            type="button"
            className="button"
            data-testid="change-key"
            onClick={() => {
              onClose();
              reconnect();
            }}
          >
            Change key
          </button>
          <button
            type="button"
            className="button danger"
            data-testid="remove-key"
            onClick={() => setAsking(true)}
          >
            Remove key
          </button>
        </div>
      )}
      {disconnect.error ? <ErrorNote code={disconnect.error.code} /> : null}
    </section>
  );
}
