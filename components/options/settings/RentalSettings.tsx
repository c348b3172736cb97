import { POLLING_PACES } from '../../../lib/domain/settings.ts';
import { Switch } from '../../shared/controls/Switch.tsx';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { Choice } from '../parts/Choice.tsx';
import { SettingRow } from '../parts/SettingRow.tsx';
import { secondsChoices, secondsOf } from '../parts/seconds-choice.ts';
import type { SettingsEdit } from '../parts/use-settings.ts';

const CANCEL_AFTER_SECONDS = [120, 180, 240, 300, 420];
const CAPS_MINOR = [50, 100, 200, 500];
const NO_CAP = 'null';

export function RentalSettings({ settings, save }: SettingsEdit) {
  const { t, money } = useText();
  const { autoCancel, replaceUpToMinor } = settings;
  return (
    <Card title={t('options.settings.rentals')} detail={t('options.settings.rentalsDetail')}>
      <SettingRow label={t('options.settings.cancelAfter')} detail={t('options.settings.cancelAfterDetail')}>
        {(named) => (
          <Choice
            {...named}
            value={String(autoCancel.afterSeconds)}
            testId="cancel-after"
            options={secondsChoices(t, CANCEL_AFTER_SECONDS, autoCancel.afterSeconds)}
            onChange={(value) => save({ autoCancel: { ...autoCancel, afterSeconds: secondsOf(value) } })}
          />
        )}
      </SettingRow>
      <Switch
        label={t('options.settings.cancelBefore')}
        description={t('options.settings.cancelBeforeDetail')}
        checked={autoCancel.beforeExpiry}
        testId="cancel-before-expiry"
        onChange={(beforeExpiry) => save({ autoCancel: { ...autoCancel, beforeExpiry } })}
      />
      <SettingRow label={t('options.settings.replaceUpTo')} detail={t('options.settings.replaceUpToDetail')}>
        {(named) => (
          <Choice
            {...named}
            value={String(replaceUpToMinor)}
            testId="replace-up-to"
            options={[
              { value: NO_CAP, label: t('options.settings.anyPrice') },
              ...CAPS_MINOR.map((cap) => ({ value: String(cap), label: money(cap) })),
            ]}
            onChange={(value) => save({ replaceUpToMinor: value === NO_CAP ? null : Number(value) })}
          />
        )}
      </SettingRow>
      <SettingRow label={t('options.settings.pace')} detail={t('options.settings.paceDetail')}>
        {(named) => (
          <Choice
            {...named}
            value={settings.pace}
            testId="pace"
            options={POLLING_PACES.map((value) => ({ value, label: t(`options.settings.paces.${value}`) }))}
            onChange={(pace) => save({ pace })}
          />
        )}
      </SettingRow>
    </Card>
  );
}
