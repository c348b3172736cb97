import { useEffect } from 'react';
import { useAppState, useMirror } from '../../../lib/mirror/hooks.ts';
import { Note } from '../../shared/controls/Note.tsx';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';

export function PageBanners() {
  const { t } = useText();
  const { client } = useView();
  const connected = useAppState(({ account }) => account.status === 'connected');
  const storage = useAppState((snapshot) => snapshot.storage);
  const live = useMirror(({ link }) => link !== 'unreachable');

  // The last known services are on screen by now. A failure shows up in the state.
  useEffect(() => {
    if (connected) client.send('catalog.refresh', {}).catch(() => undefined);
  }, [client, connected]);

  return (
    <>
      {live ? null : (
        <Note
          tone="warning"
          testId="unreachable"
          title={t('options.unreachable.title')}
          detail={t('options.unreachable.detail')}
        />
      )}
      {storage === 'ok' ? null : (
        <Note
          tone="danger"
          testId="storage"
          title={t(`options.storage.${storage}.title`)}
          detail={t(`options.storage.${storage}.detail`)}
        />
      )}
    </>
  );
}
