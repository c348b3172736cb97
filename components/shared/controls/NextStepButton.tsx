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
  primary?: boolean;
}

export function NextStepButton({ next, onRetry, order, primary = false }: NextStepButtonProps) {
  const { actions, links } = useView();
  const { reconnect, pick } = useNavigation();
  const { t } = useText();
  const className = primary ? 'button small primary' : 'button small';

  switch (next) {
    case 'none':
      return null;
    case 'connect':
      return <Step className={className} label={t('popup.next.enterKey')} onClick={reconnect} />;
    case 'reconnect':
      return <Step className={className} label={t('popup.changeKey')} onClick={reconnect} />;
    case 'pick_another':
      return <Step className={className} label={t('popup.next.pickAnother')} onClick={() => pick(null)} />;
    case 'top_up':
      return (
        <ExternalLink className={className} href={links.topUp}>
          {t('popup.topUp')}
        </ExternalLink>
      );
    case 'retry':
      return onRetry ? (
        <Step className={className} label={t('popup.next.retry')} order={order} onClick={onRetry} />
      ) : null;
    case 'grant_access':
      return (
        <Step
          className={className}
          label={t('popup.next.allowAccess')}
          order={order}
          onClick={() => void actions.askForApi().then((given) => given && onRetry?.())}
        />
      );
    default:
      return next satisfies never;
  }
}

interface StepProps {
  label: string;
  order?: string | undefined;
  className: string;
  onClick: () => void;
}

function Step({ label, order, className, onClick }: StepProps) {
  if (order !== undefined)
    return (
      <CostlyButton order={order} className={className} onPress={onClick}>
        {label}
      </CostlyButton>
    );
  return (
    <button type="button" className={className} onClick={onClick}>
      {label}
    </button>
  );
}
