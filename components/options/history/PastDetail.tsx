import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { CopyButton } from '../../shared/controls/CopyButton.tsx';
import { useText } from '../../shared/use-text.ts';
import { NoteField } from './NoteField.tsx';
import { PastMessages } from './PastMessages.tsx';
import { RerentControl } from './RerentControl.tsx';

export function PastDetail({ id, rental }: { id: string; rental: PastRental }) {
  const { t } = useText();
  return (
    <div id={id} className="past-detail">
      <section aria-label={t('options.history.messages')}>
        <h3 className="label">{t('options.history.messages')}</h3>
        <PastMessages rental={rental} />
      </section>
      <NoteField id={rental.id} />
      <div className="row">
        <CopyButton text={rental.phone} what="number" testId="copy-number" labelled of={rental} />
        <RerentControl rental={rental} />
      </div>
    </div>
  );
}
