import { ExternalLink } from './ExternalLink.tsx';
import type { NextStep } from './error-words.ts';
import { useNavigation } from './navigation-context.ts';
import { useText } from './use-text.ts';
import { useView } from './view-context.ts';

/** The one thing to do about an error, where there is one. Without `onRetry` there is nothing to retry. */
export function NextStepButton({ next, onRetry }: { next: NextStep; onRetry?: (() => void) | undefined }) {
  const { acts, links } = useView();
  const { reconnect, pick } = useNavigation();
  const { t } = useText();

  switch (next) {
    case 'none':
      return null;
    case 'connect':
      return <Step label={t('popup.next.enterKey')} onClick={reconnect} />;
    case 'reconnect':
      return <Step label={t('popup.changeKey')} onClick={reconnect} />;
    case 'pick_another':
      return <Step label={t('popup.next.pickAnother')} onClick={() => pick(null)} />;
    case 'top_up':
      return (
        <ExternalLink className="button small" href={links.topUp}>
          {t('popup.topUp')}
        </ExternalLink>
      );
    case 'retry':
      return onRetry ? <Step label={t('popup.next.retry')} onClick={onRetry} /> : null;
    case 'grant_access':
      return (
        <Step
          label={t('popup.next.allowAccess')}
          onClick={() => void acts.askForApi().then((given) => given && onRetry?.())}
        />
      );
    default:
      return next satisfies never;
  }
}

function Step({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="button small" onClick={onClick}>
      {label}
    </button>
  );
}
