import type { Ref } from 'react';
import { useText } from '../../shared/use-text.ts';
import { Offer } from './Offer.tsx';
import type { Rent } from './use-rent.ts';
import type { SiteService } from './use-site-service.ts';

interface SiteOfferProps {
  match: SiteService;
  rent: Rent;
  chosen: boolean;
  onChoose(): void;
  onOther(): void;
  ref: Ref<HTMLButtonElement>;
}

/** The service of the page in front. Only offered: renting takes the user's click. */
export function SiteOffer({ match, rent, chosen, onChoose, onOther, ref }: SiteOfferProps) {
  const { t } = useText();
  const { service, site, sure } = match;
  return (
    <section className="site-offer" data-chosen={chosen} data-testid="site-offer">
      <header className="site-offer-head">
        <h2>{t('popup.forSite', { site })}</h2>
        <span className="muted">{t(`popup.sure.${sure}`)}</span>
        {chosen ? (
          <button type="button" className="quiet" data-testid="not-this" onClick={onOther}>
            {t('popup.notThis')}
          </button>
        ) : (
          <button type="button" className="quiet" data-testid="choose-site" onClick={onChoose}>
            {t('popup.chooseThis', { service: service.name })}
          </button>
        )}
      </header>
      {chosen ? <Offer ref={ref} service={service} rent={rent} /> : null}
    </section>
  );
}
