import { BellRing, Clock, Pin } from 'lucide-react';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { Price } from '../../shared/controls/Price.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';
import { useText } from '../../shared/use-text.ts';
import { isSoldOut } from './order-services.ts';
import { useWatch } from './TellMe.tsx';

interface Props {
  id: string;
  /** One-based, among all rows, not only the drawn ones. */
  position: number;
  total: number;
  service: Service;
  active: boolean;
  chosen: boolean;
  onChoose(service: Service): void;
}

export function ServiceRow({ id, position, total, service, active, chosen, onChoose }: Props) {
  const { t } = useText();
  const { name, priceMinor } = service;
  const soldOut = isSoldOut(service);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that owns the list
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, which names the active option
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      aria-posinset={position}
      aria-setsize={total}
      aria-description={soldOut ? t('popup.tellMeByKey') : undefined}
      className="service"
      data-testid="service-row"
      data-service={name}
      data-active={active}
      data-sold-out={soldOut}
      // Keeps the focus in the search field.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(service)}
    >
      <ServiceMark service={name} />
      <OutsideText className="service-name" titled>
        {name}
      </OutsideText>
      <WhyFirst name={name} />
      {soldOut ? <SoldOut name={name} /> : <Stock available={service.available} />}
      <span className="service-price">
        <Price minor={priceMinor} />
      </span>
    </div>
  );
}

/** Pinned, or rented lately. */
function WhyFirst({ name }: { name: string }) {
  const pinned = useAppState(({ settings }) => settings.pins.includes(name));
  const recent = useAppState((snapshot) => snapshot.recentServices.includes(name));
  if (pinned) return <Pin className="service-why" size="0.75rem" aria-hidden="true" />;
  return recent ? <Clock className="service-why" size="0.75rem" aria-hidden="true" /> : null;
}

function Stock({ available }: { available: number | null }) {
  const { t } = useText();
  return (
    <span className="service-stock">{available === null ? '' : t('common.left', { count: available })}</span>
  );
}

/** A shortcut for the pointer. The keyboard gets to the same button by choosing the row, as its description says. */
function SoldOut({ name }: { name: string }) {
  const { t } = useText();
  const { isWatched, toggle } = useWatch(name);
  return (
    <span className="service-stock">
      <span className="service-sold-out">{t('popup.soldOut')}</span>
      <span
        className="row-action"
        data-testid="row-tell-me"
        // An option holds no button. That it can be asked for is in its description.
        aria-hidden={!isWatched}
        onClick={(event) => {
          event.stopPropagation();
          toggle();
        }}
      >
        {isWatched ? (
          <>
            <BellRing size="0.75rem" aria-hidden="true" /> {t('popup.watching')}
          </>
        ) : (
          t('popup.tellMe')
        )}
      </span>
    </span>
  );
}
