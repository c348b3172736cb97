import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useState } from 'react';
import { codeReport, fieldReport } from '../../../lib/domain/fill/problem-report.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useCopy } from '../../shared/use-copy.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { newestMessage } from './newest-message.ts';

export type Problem = 'field' | 'code';

/** What a report of a problem would say. It goes nowhere but to the clipboard, by its user's click. */
export function ReportDialog({ problem, onClose }: { problem: Problem; onClose(): void }) {
  const { t } = useText();
  const report = useReport(problem);
  const { copied, copy } = useCopy('number');
  const title = t(`popup.report.${problem}`);
  return (
    <Dialog.Root open onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog" data-testid="report">
          <Dialog.Title className="dialog-title">{title}</Dialog.Title>
          <Dialog.Description className="dialog-words">
            {report === null ? t('popup.report.none') : t('popup.report.hint')}
          </Dialog.Description>
          {report ? (
            <textarea
              className="report-text"
              dir="auto"
              readOnly
              rows={9}
              aria-label={title}
              data-testid="report-text"
              // Its value is no text of the document, so what others wrote in it turns nothing around.
              ref={(field) => {
                if (field) field.value = report;
              }}
            />
          ) : null}
          <div className="dialog-buttons">
            <Dialog.Close className="button" data-testid="report-close">
              {t('popup.report.close')}
            </Dialog.Close>
            {report ? (
              <button
                type="button"
                className="button primary"
                data-testid="report-copy"
                onClick={() => copy(report)}
              >
                {copied ? t('popup.copied') : t('popup.copy')}
              </button>
            ) : null}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Undefined until the page was read; null if there is nothing to tell. */
function useReport(problem: Problem): string | null | undefined {
  const { actions } = useView();
  const rentals = useAppState((state) => state.rentals);
  const [page, setPage] = useState<string | null>();
  useEffect(() => {
    if (problem !== 'field') return;
    void actions.reportedPage().then((read) => setPage(read && fieldReport(read, actions.version)));
  }, [actions, problem]);
  if (problem === 'field') return page;
  const newest = newestMessage(rentals);
  return newest && codeReport(newest.message, newest.service, actions.version);
}
