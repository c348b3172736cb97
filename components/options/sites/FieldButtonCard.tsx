import { BUTTON_POSITIONS } from '../../../lib/domain/fill/field-button.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { Switch } from '../../shared/controls/Switch.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useFieldButton } from '../../shared/use-field-button.ts';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { Choice } from '../parts/Choice.tsx';
import { SettingRow } from '../parts/SettingRow.tsx';
import { ItemList } from './ItemList.tsx';
import { siteOfPattern } from './site-of-pattern.ts';

export function FieldButtonCard() {
  const { t } = useText();
  const button = useAppState((snapshot) => snapshot.button);
  const all = useFieldButton();
  const revoke = useCommand('button.revoke');
  const place = useCommand('button.place');
  const error = all.error ?? revoke.error?.code ?? place.error?.code;

  return (
    <Card
      title={t('options.sites.button.title')}
      detail={t('options.sites.button.detail')}
      testId="button-card"
    >
      <SettingRow label={t('options.sites.button.position')}>
        {(named) => (
          <Choice
            {...named}
            value={button.position}
            testId="button-position"
            options={BUTTON_POSITIONS.map((value) => ({
              value,
              label: t(`options.sites.button.positions.${value}`),
            }))}
            onChange={(position) => void place.run({ position })}
          />
        )}
      </SettingRow>
      <Switch
        label={t('options.sites.button.everywhere')}
        description={t('options.sites.button.everywhereDetail')}
        checked={all.everywhere}
        disabled={button.position === 'off'}
        testId="button-everywhere"
        onChange={all.setEverywhere}
      />
      <ItemList
        title={t('options.sites.button.shownOn')}
        empty={t('options.sites.button.none')}
        items={button.sites.map((pattern) => ({
          key: pattern,
          name: siteOfPattern(pattern) ?? pattern,
          detail: button.on.includes(pattern) ? null : t('options.sites.button.notAllowed'),
          action: t('options.sites.button.remove'),
          onAct: () => void revoke.run({ pattern }),
        }))}
      />
      <HiddenSites />
      {error ? <ErrorNote code={error} /> : null}
    </Card>
  );
}

function HiddenSites() {
  const { t, dateTime } = useText();
  const unhide = useCommand('button.unhide');
  const hidden = useAppState(({ button }) => button.hidden);
  const now = Date.now();
  const items = Object.entries(hidden).filter(([, until]) => until === null || until > now);
  if (items.length === 0) return null;
  return (
    <>
      <ItemList
        title={t('options.sites.button.hiddenOn')}
        empty={null}
        items={items.map(([site, until]) => ({
          key: site,
          name: site,
          detail:
            until === null
              ? t('options.sites.button.hiddenAlways')
              : t('options.sites.button.hiddenUntil', {
                  time: dateTime(until, now),
                }),
          action: t('options.sites.button.unhide'),
          onAct: () => void unhide.run({ site }),
        }))}
      />
      {unhide.error ? <ErrorNote code={unhide.error.code} /> : null}
    </>
  );
}
