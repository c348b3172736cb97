import { hasOpenWork } from '../background/open-work.ts';
import { isBought } from '../domain/rental-events.ts';
import type { World } from './world.ts';

const STARTED_WITH_MINOR = 1_000;

/** Whatever the user lost at the server or here: a cent, a code, an end. Empty where all is as it should be. */
export async function losses({ api, state }: World, orders: number): Promise<string[]> {
  const { rentals, replacing } = await state();
  const bought = rentals.filter(isBought);
  const told: string[] = [];
  const claim = (holds: boolean, what: string) => {
    if (!holds) told.push(what);
  };

  const ids = bought.map(({ id }) => id);
  claim(new Set(ids).size === ids.length, `a rental is known twice: ${ids}`);
  claim(api.server.charges <= orders, `${api.server.charges} charges for ${orders} orders`);
  for (const { id, messages } of api.rentals) {
    const known = bought.find((rental) => rental.id === id);
    claim(known !== undefined, `${id} was paid for and is not known`);
    const codes = known?.messages.map(({ code }) => code) ?? [];
    for (const { code } of messages) claim(codes.includes(code), `code ${code} of ${id} is lost`);
    const order = messages.map(({ code }) => code).filter((code) => codes.includes(code));
    claim(order.join() === codes.join(), `codes of ${id} are out of order: ${codes}`);
  }
  const balance = bought.reduce((left, rental) => {
    const back = rental.state === 'cancelled' ? (rental.refundMinor ?? rental.priceMinor) : 0;
    return left - rental.priceMinor + back;
  }, STARTED_WITH_MINOR);
  claim(balance === api.server.balanceMinor, `${balance} here, ${api.server.balanceMinor} at the server`);
  for (const job of Object.values(replacing)) {
    claim(job.step === 'code_came' || job.step === 'failed', `a job is still ${job.step}`);
  }
  return told;
}

/** What never ended, or goes on for nothing. */
export async function unrest({ alarm, clock, state, stockAlarm }: World): Promise<string[]> {
  const now = await state();
  const open = hasOpenWork(now, clock.now());
  const told = now.rentals
    .filter((rental) => open && rental.state !== 'failed')
    .map(({ key, state: name }) => `${key} is ${name}`);
  if (!open && alarm.isSet()) told.push('the alarm goes on');
  const rings = Number(alarm.isSet()) + Number(stockAlarm.isSet());
  if (!open && clock.pending() > rings) told.push(`${clock.pending() - rings} timers are left`);
  return told;
}
