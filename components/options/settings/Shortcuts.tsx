import { useEffect, useState } from 'react';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { type Shortcut, usePage } from '../parts/page-context.ts';

/** The browser would say them in its own language, which may be another. */
const NAMES = {
  _execute_action: 'options.shortcuts.open',
  'fill-number': 'manifest.fillNumber',
  'fill-code': 'manifest.fillCode',
} as const;

/** Shortcuts are changed in the browser's own settings, so they are read again when the user returns. */
export function Shortcuts() {
  const { t } = useText();
  const { actions } = usePage();
  const nameOf = ({ name, description }: Shortcut) => (isOurs(name) ? t(NAMES[name]) : description);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);

  useEffect(() => {
    const read = () => void actions.shortcuts().then(setShortcuts, () => setShortcuts([]));
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [actions]);

  // A phone has no keys for them.
  if (shortcuts?.length === 0 && !actions.openShortcuts) return null;
  return (
    <Card
      title={t('options.shortcuts.title')}
      detail={actions.openShortcuts ? t('options.shortcuts.detail') : t('options.shortcuts.byHand')}
      testId="shortcuts"
      action={
        actions.openShortcuts ? (
          <button
            type="button"
            className="button"
            data-testid="open-shortcuts"
            onClick={actions.openShortcuts}
          >
            {t('options.shortcuts.change')}
          </button>
        ) : null
      }
    >
      <dl className="shortcuts">
        {(shortcuts ?? []).map((shortcut) => (
          <div key={shortcut.name}>
            <dt>{nameOf(shortcut)}</dt>
            <dd>
              {shortcut.keys ? (
                <kbd dir="ltr">{shortcut.keys}</kbd>
              ) : (
                <span className="muted">{t('options.shortcuts.unset')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function isOurs(name: string): name is keyof typeof NAMES {
  return Object.hasOwn(NAMES, name);
}
