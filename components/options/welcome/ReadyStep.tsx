import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../Card.tsx';
import { usePage } from '../page-context.ts';
import { useEverywhere } from '../use-everywhere.ts';

/** Where to find the extension, and the one thing that may be allowed beforehand. */
export function ReadyStep({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  return (
    <>
      <Pin />
      <Access />
      <div className="row">
        <button type="button" className="button primary" data-testid="welcome-next" onClick={onDone}>
          {t('welcome.next')}
        </button>
      </div>
    </>
  );
}

function Pin() {
  const { t } = useText();
  const { acts, browser } = usePage();
  const [pinned, setPinned] = useState<boolean | null>(null);

  // It is pinned in the browser's own menu, and this page has the focus again after.
  useEffect(() => {
    const look = () => void acts.isPinned().then(setPinned);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [acts]);

  return (
    <Card title={t('welcome.ready.pin')} detail={t(`welcome.ready.pinIn.${browser}`)}>
      {pinned ? (
        <p role="status" className="welcome-done">
          <Check size={16} aria-hidden="true" />
          {t('welcome.ready.pinned')}
        </p>
      ) : null}
    </Card>
  );
}

function Access() {
  const { t } = useText();
  const { everywhere, allow, error } = useEverywhere();
  return (
    <Card title={t('welcome.ready.access')} detail={t('welcome.ready.accessDetail')}>
      {everywhere ? (
        <p role="status" className="welcome-done">
          <Check size={16} aria-hidden="true" />
          {t('welcome.ready.allowed')}
        </p>
      ) : (
        <div className="row">
          <button type="button" className="button" data-testid="welcome-allow" onClick={allow}>
            {t('welcome.ready.allow')}
          </button>
        </div>
      )}
      {error ? <ErrorNote code={error} /> : null}
    </Card>
  );
}
