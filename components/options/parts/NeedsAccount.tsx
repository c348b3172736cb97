import { useText } from '../../shared/use-text.ts';
import { Empty } from './Empty.tsx';

export function NeedsAccount() {
  const { t } = useText();
  return (
    <Empty
      title={t('options.needsAccount.title')}
      detail={t('options.needsAccount.detail')}
      action={
        <a className="button primary" href="#account">
          {t('options.needsAccount.connect')}
        </a>
      }
    />
  );
}
