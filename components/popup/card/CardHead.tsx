import { ChevronDown } from 'lucide-react';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { Countdown } from '../../shared/controls/Countdown.tsx';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';

interface CardHeadProps {
  rental: LiveRental;
  apart: string | null;
  toggle: { body: string; open: boolean; run(): void } | null;
}

export function CardHead({ rental: { service, expiresAt }, apart, toggle }: CardHeadProps) {
  const title = (
    <>
      <OutsideText>{service}</OutsideText>
      {apart === null ? null : (
        <span className="muted card-apart" dir="ltr" data-testid="apart">
          {apart}
        </span>
      )}
    </>
  );
  return (
    <header className="card-head">
      <ServiceMark service={service} />
      <h2 className="card-service" title={service}>
        {toggle ? (
          <button
            type="button"
            className="card-toggle"
            aria-expanded={toggle.open}
            aria-controls={toggle.open ? toggle.body : undefined}
            data-testid="toggle-card"
            onClick={toggle.run}
          >
            <ChevronDown size="1rem" aria-hidden="true" />
            {title}
          </button>
        ) : (
          title
        )}
      </h2>
      <Countdown expiresAt={expiresAt} />
    </header>
  );
}
