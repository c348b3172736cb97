import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { usePage } from '../parts/page-context.ts';
import { PinPicture } from './PinPicture.tsx';

export function Pin() {
  const { t } = useText();
  const { actions, browser } = usePage();
  const [pinned, setPinned] = useState<boolean | null>(null);

  // Pinning happens in the browser's menu. Afterwards this page gets the focus back.
  useEffect(() => {
    const look = () => void actions.isPinned().then(setPinned);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [actions]);

  return (
    <Card title={t('welcome.ready.pin')} detail={t(`welcome.ready.pinIn.${browser}`)} testId="welcome-pin">
      {pinned ? (
        <p role="status" className="welcome-done">
          <Check size="1rem" aria-hidden="true" />
          {t('welcome.ready.pinned')}
        </p>
      ) : (
        <PinPicture browser={browser} />
      )}
    </Card>
  );
}
