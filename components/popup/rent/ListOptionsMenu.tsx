import { type ReactElement, useMemo } from 'react';
import { SERVICE_ORDERS } from '../../../lib/domain/settings.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { Menu, MenuChoice, MenuSeparator } from '../../shared/controls/Menu.tsx';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';

interface ListOptionsMenuProps {
  category: string | null;
  onCategory(category: string | null): void;
  trigger: ReactElement;
}

const ALL = '';

export function ListOptionsMenu({ category, onCategory, trigger }: ListOptionsMenuProps) {
  const { t } = useText();
  const { client } = useView();
  const order = useAppState(({ settings }) => settings.order);
  const services = useAppState((snapshot) => snapshot.services);
  const categories = useMemo(
    () =>
      [...new Set(services.flatMap((service) => service.category ?? []))].sort((a, b) => a.localeCompare(b)),
    [services],
  );
  return (
    <Menu trigger={trigger} testId="list-options-menu" defaultOpen>
      <MenuChoice
        label={t('popup.sortBy')}
        value={order}
        options={SERVICE_ORDERS.map((value) => ({ value, label: t(`popup.order.${value}`) }))}
        onChange={(next) => void client.send('settings.save', { order: next }).catch(() => undefined)}
      />
      {categories.length > 1 ? (
        <>
          <MenuSeparator />
          <MenuChoice
            label={t('popup.category')}
            value={category ?? ALL}
            options={[
              { value: ALL, label: t('popup.allCategories') },
              ...categories.map((value) => ({ value, label: <OutsideText>{value}</OutsideText> })),
            ]}
            onChange={(next) => onCategory(next === ALL ? null : next)}
          />
        </>
      ) : null}
    </Menu>
  );
}
