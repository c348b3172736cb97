import type { Service } from '../../lib/domain/service.ts';
import { Price } from '../shared/Price.tsx';
import { isSoldOut } from './order-services.ts';

interface Props {
  id: string;
  /** From 1, among all rows and not only the drawn ones. */
  position: number;
  total: number;
  service: Service;
  ofThisSite: boolean;
  active: boolean;
  chosen: boolean;
  onChoose(service: Service): void;
}

export function ServiceRow({ id, position, total, service, ofThisSite, active, chosen, onChoose }: Props) {
  const { name, priceMinor, available } = service;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that owns the list
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, which names the active option
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      aria-posinset={position}
      aria-setsize={total}
      className="service"
      data-testid="service-row"
      data-service={name}
      data-active={active}
      data-site={ofThisSite && position === 1}
      data-sold-out={isSoldOut(service)}
      // Keeps the focus in the search field.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(service)}
    >
      <span className="service-name">
        {ofThisSite ? <span className="for-site">For this site</span> : null}
        <span title={name}>{name}</span>
      </span>
      <span className="service-stock">{stockWords(available)}</span>
      <span className="service-price">
        <Price minor={priceMinor} />
      </span>
    </div>
  );
}

function stockWords(available: number | null): string {
  if (available === null) return '';
  return available === 0 ? 'Sold out' : `${available.toLocaleString()} left`;
}
