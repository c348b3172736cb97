import { Smartphone } from 'lucide-react';
import type { Ref } from 'react';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useText } from '../../shared/use-text.ts';
import { Offer } from './Offer.tsx';
import type { Rent } from './use-rent.ts';
import type { SiteService } from './use-site-service.ts';

interface OfferCardProps {
  /** The service of the page in front, if one is known. */
  site: SiteService | null;
  chosen: Service | null;
  rent: Rent;
  onSite(): void;
  onOther(): void;
  ref: Ref<HTMLButtonElement>;
}

/** The one place to rent from: for the site in front, or for what was chosen in the list. Its room is always the same. */
export function OfferCard({ site, chosen, rent, onSite, onOther, ref }: OfferCardProps) {
  const { t } = useText();
  return (
    <section className="offer-card" data-testid="offer-card" aria-label={t('popup.offer')}>
      {site ? <SiteLine match={site} chosen={chosen} onSite={onSite} onOther={onOther} /> : null}
      {chosen ? (
        <Offer key={chosen.name} ref={ref} service={chosen} rent={rent} />
      ) : (
        <div className="offer-none" data-testid="nothing-chosen">
          <Smartphone size="1.25rem" aria-hidden="true" />
          <h2 className="offer-name">{t('popup.chooseService')}</h2>
          <p className="muted">{t('popup.chooseServiceHint')}</p>
        </div>
      )}
    </section>
  );
}

interface SiteLineProps {
  match: SiteService;
  chosen: Service | null;
  onSite(): void;
  onOther(): void;
}

function SiteLine({ match: { service, site, sure }, chosen, onSite, onOther }: SiteLineProps) {
  const { t } = useText();
  const isOfSite = chosen?.name === service.name;
  return (
    <p className="offer-site" data-testid="site-offer">
      <strong>{t(isOfSite ? 'popup.forSite' : 'popup.onSite', { site })}</strong>
      {isOfSite ? <span className="muted">{t(`popup.sure.${sure}`)}</span> : null}
      {isOfSite ? (
        <button type="button" className="quiet" data-testid="not-this" onClick={onOther}>
          {t('popup.notThis')}
        </button>
      ) : (
        <button type="button" className="quiet" data-testid="choose-site" onClick={onSite}>
          {t('popup.chooseThis', { service: service.name })}
        </button>
      )}
    </p>
  );
}
