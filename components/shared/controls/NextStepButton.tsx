import type { NextStep } from '../messages/error-messages.ts';
import { useNavigation } from '../navigation-context.ts';
import { useText } from '../use-text.ts';
import { useView } from '../view-context.ts';
import { CostlyButton } from './CostlyButton.tsx';
import { ExternalLink } from './ExternalLink.tsx';

interface NextStepButtonProps {
  next: NextStep;
  onRetry?: (() => void) | undefined;
  /** Given if a retry spends money. */
  order?: string | undefined;
}

export function NextStepButton({ next, onRetry, order }: NextStepButtonProps) {
  const { actions, links } = useView();
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
      return onRetry ? <Step label={t('popup.next.retry')} order={order} onClick={onRetry} /> : null;
    case 'grant_access':
      return (
        <Step
          label={t('popup.next.allowAccess')}
          order={order}
          onClick={() => void actions.askForApi().then((given) => given && onRetry?.())}
        />
      );
    default:
      return next satisfies never;
  }
}

function Step({ label, order, onClick }: { label: string; order?: string | undefined; onClick: () => void }) {
  if (order !== undefined)
    return (
      <CostlyButton order={order} className="button small" onPress={onClick}>
        {label}
      </CostlyButton>
    );
  return (
    <button type="button" className="button small" onClick={onClick}>
      {label}
    </button>
  );
}
