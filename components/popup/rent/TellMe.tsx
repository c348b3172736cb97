import { Bell, BellRing } from 'lucide-react';
import type { Ref } from 'react';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';

export function TellMe({ service, ref }: { service: Service; ref: Ref<HTMLButtonElement> }) {
  const { t } = useText();
  const { error, pending, isWatched, toggle } = useWatch(service.name);
  const Icon = isWatched ? BellRing : Bell;
  return (
    <>
      <button
        ref={ref}
        type="button"
        className="button"
        data-testid="tell-me"
        aria-pressed={isWatched}
        aria-busy={pending || undefined}
        onClick={() => pending || toggle()}
      >
        <Icon size="0.875rem" aria-hidden="true" />
        {isWatched ? t('popup.watching') : t('popup.tellMe')}
      </button>
      {error ? <ErrorNote code={error.code} /> : null}
    </>
  );
}

export function useWatch(service: string) {
  const { actions } = useView();
  const watch = useCommand('stock.watch');
  const unwatch = useCommand('stock.unwatch');
  const isWatched = useAppState(({ watches }) =>
    watches.some((one) => one.service === service && one.backAt === null),
  );
  return {
    isWatched,
    pending: watch.pending || unwatch.pending,
    error: watch.error ?? unwatch.error,
    toggle: () => {
      const told = (isWatched ? unwatch : watch).run({ service });
      // If it is denied, the popup still shows the news.
      if (!isWatched) void actions.askForNotifications(told);
    },
  };
}
