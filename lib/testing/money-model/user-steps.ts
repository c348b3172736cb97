import fc from 'fast-check';
import { isLive, isOpen } from '../../domain/rental/rental-events.ts';
import { PRICE_MINOR, SITE } from '../scenarios.ts';
import { CANCEL_AFTER_SECONDS } from './cancel-watch.ts';
import { nth, service } from './choices.ts';
import { type Step, step } from './story.ts';

export const rent: fc.Arbitrary<Step> = service.map((name) =>
  step(`rent ${name}`, (model, { order, rentInput }) => order(model, 'rental.rent', rentInput(name, SITE))),
);

/** What the user does. */
export const userSteps: fc.Arbitrary<Step>[] = [
  rent,
  service.map((name) =>
    step(`rent ${name} by two clicks`, async (model, { order, rentInput }) => {
      const click = () => order(model, 'rental.rent', rentInput(name, null));
      await Promise.all([click(), click()]);
    }),
  ),
  nth.map((n) =>
    step(`cancel ${n}`, async (_, { giveUp, pick, send }) => {
      const rental = await pick(n, isLive);
      if (!rental) return;
      giveUp(rental);
      await send('rental.cancel', { key: rental.key });
    }),
  ),
  nth.map((n) =>
    step(`try another for ${n}`, async (model, { giveUp, order, pick }) => {
      const rental = await pick(n, ({ state }) => state === 'waiting');
      if (!rental) return;
      giveUp(rental);
      await order(model, 'rental.replace', { key: rental.key, shownPriceMinor: PRICE_MINOR });
    }),
  ),
  nth.map((n) =>
    step(`re-rent ${n}`, async (model, { order, pick, rentInput }) => {
      const rental = await pick(n, ({ state }) => state === 'completed');
      if (!rental || !('phone' in rental)) return;
      const { phone } = rental;
      await order(model, 'rental.rerent', { ...rentInput(rental.service, null), phone });
    }),
  ),
  nth.map((n) =>
    step(`dismiss ${n}`, async (_, { elsewhere, pick, send, world }) => {
      const rental = await pick(n, (one) => !isOpen(one));
      if (!rental) return;
      if ('id' in rental) elsewhere.add(rental.id);
      // Who was told that nobody knows looks at the history.
      if (rental.state === 'failed' && rental.reason === 'unproven')
        for (const { id, service: paid } of world.server().rentals)
          if (paid === rental.service) elsewhere.add(id);
      await send('rental.dismiss', { key: rental.key });
    }),
  ),
  nth.map((n) =>
    step(`ask the site again for ${n}`, async (_, { pick, send }) => {
      const rental = await pick(n, isLive);
      if (rental) await send('rental.resend_requested', { key: rental.key });
    }),
  ),
  fc.constant(step('send the form', (_, { sendForm }) => sendForm())),
  fc.constant(step('open a popup', (_, { openView }) => openView())),
  fc.constant(step('close the popup', async (_, { closeViews }) => closeViews())),
  fc.boolean().map((on) =>
    step(`cancel by itself: ${on}`, (_, { send }) =>
      send('settings.save', {
        autoCancel: { afterSeconds: on ? CANCEL_AFTER_SECONDS : null, beforeExpiry: on },
      }),
    ),
  ),
  fc
    .constantFrom('first', 'other')
    .map((account) =>
      step(`enter the key of the ${account} account`, (_, { enterKey }) => enterKey(account)),
    ),
];
