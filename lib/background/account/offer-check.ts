import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import { AppError } from '../../domain/errors.ts';
import type { E164 } from '../../domain/phone.ts';
import type { Service } from '../../domain/services/service.ts';
import { withServices } from '../../state/service-edits.ts';
import { type Context, codeOfError } from '../context/context.ts';

export type OfferCheck = ReturnType<typeof createOfferCheck>;

export function createOfferCheck({ ports, store }: Context) {
  /** Throws `price_changed` or `no_numbers` if it does not. */
  async function confirmOffer(name: string, shownPriceMinor: number): Promise<void> {
    const current = await readService(name);
    if (current === null) return confirmListed(name, shownPriceMinor);
    await store.update((state) => {
      const withOffer = (service: Service) =>
        service.name === name ? { ...service, ...offerOf(current) } : service;
      return withServices(state, state.services.map(withOffer));
    });
    if (current.priceMinor > shownPriceMinor) throw new AppError('price_changed');
    if (current.available === 0) throw new AppError('no_numbers');
  }

  /** The list may be newer than what the user saw. */
  async function confirmListed(name: string, shownPriceMinor: number): Promise<void> {
    const listed = store.state.services.find((service) => service.name === name);
    if (listed && listed.priceMinor > shownPriceMinor) throw new AppError('price_changed');
  }

  /** For one particular number, which has its own price and availability. */
  async function confirmNumber(service: string, phone: E164, shownPriceMinor: number): Promise<void> {
    const { priceMinor, results } = await ports.api.checkRerent(service, [phone]);
    const result = results.find((one) => one.phone === phone);
    if (!result?.eligible) {
      throw new AppError(result?.reason === 'insufficient_balance' ? 'insufficient_balance' : 'not_rentable');
    }
    if ((result.priceMinor ?? priceMinor ?? shownPriceMinor) > shownPriceMinor) {
      throw new AppError('price_changed');
    }
  }

  /** Null if the price in the list is to be used instead. */
  async function readService(name: string): Promise<Service | null> {
    try {
      return await ports.api.service(name);
    } catch (error) {
      if (ERROR_VERDICTS[codeOfError(error)].listHolds) return null;
      throw error;
    }
  }

  return { confirmOffer, confirmNumber };
}

function offerOf({ priceMinor, available }: Service): Pick<Service, 'priceMinor' | 'available'> {
  return { priceMinor, available };
}
