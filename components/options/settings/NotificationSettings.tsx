import { useState } from 'react';
import { Switch } from '../../shared/controls/Switch.tsx';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { Card } from '../parts/Card.tsx';
import { useGrants } from '../parts/use-grants.ts';
import type { SettingsEdit } from '../parts/use-settings.ts';

const KINDS = ['code', 'expiring', 'cancelFailed', 'stock'] as const;

export function NotificationSettings({ settings, save }: SettingsEdit) {
  const { t } = useText();
  const { actions } = useView();
  const { grants } = useGrants();
  const [refused, setRefused] = useState(false);
  const allowed = grants?.permissions.includes('notifications') ?? true;
  const isOn = (kind: (typeof KINDS)[number]) => settings.notify[kind] && allowed;

  /** The permission prompt must open in the click's own turn, so nothing is awaited before it. */
  function turn(kind: (typeof KINDS)[number], on: boolean): void {
    const notify = { ...settings.notify, [kind]: on };
    if (!on) {
      save({ notify });
      return;
    }
    void actions.askForNotifications().then((given) => {
      setRefused(!given);
      if (given) save({ notify });
    });
  }

  return (
    <Card title={t('options.settings.notifications')} detail={t('options.settings.notificationsDetail')}>
      {KINDS.map((kind) => (
        <Switch
          key={kind}
          label={t(`options.settings.notify.${kind}.label`)}
          description={t(`options.settings.notify.${kind}.detail`)}
          checked={isOn(kind)}
          testId={`notify-${kind}`}
          onChange={(on) => turn(kind, on)}
        />
      ))}
      {refused ? (
        <p className="field-error" role="alert" data-testid="notify-refused">
          {t('options.settings.notifyRefused')}
        </p>
      ) : null}
      <Switch
        label={t('options.settings.hideCode')}
        description={t('options.settings.hideCodeDetail')}
        checked={settings.hideCode}
        testId="hide-code"
        onChange={(hideCode) => save({ hideCode })}
      />
      <Switch
        label={t('options.settings.sound')}
        description={t('options.settings.soundDetail')}
        checked={settings.sound}
        testId="sound"
        onChange={(sound) => save({ sound })}
      />
    </Card>
  );
}
