import { Hono } from 'hono';
import { Refusal } from '../rules/refusal.ts';
import { serviceNamed } from '../rules/rent.ts';
import { eligibility, rerent } from '../rules/rerent.ts';
import type { World } from '../rules/world.ts';
import { jsonBody, requiredString } from './body.ts';
import type { SandboxEnv } from './context.ts';
import { decimal, rentalOnWire } from './wire.ts';

const MAX_NUMBERS = 100;

export function createRerentRoutes(world: World) {
  const routes = new Hono<SandboxEnv>();

  routes.post('/rentals/rerent', async (c) => {
    const body = await jsonBody(c);
    const rental = rerent(world, c.get('account'), {
      serviceName: requiredString(body, 'service_id'),
      phone: requiredString(body, 'phone_number'),
      idempotencyKey: c.req.query('idempotency_key') ?? '',
    });
    return c.json(rentalOnWire(rental), 201);
  });

  routes.post('/rentals/rerent/check', async (c) => {
    const account = c.get('account');
    const body = await jsonBody(c);
    const service = serviceNamed(world, requiredString(body, 'service_id'));
    const phones = body.phone_numbers;
    if (!Array.isArray(phones) || phones.length > MAX_NUMBERS) {
      throw new Refusal(400, `phone_numbers must be a list of at most ${MAX_NUMBERS}`);
    }
    const cost = decimal(service.priceMinor);
    const results = phones.map(String).map((phone) => {
      const reason = eligibility(world, account, service.name, phone);
      return { phone_number: phone, eligible: reason === 'ok', reason, cost };
    });
    return c.json({
      service_id: service.name,
      cost,
      balance: decimal(account.balanceMinor),
      eligible_count: results.filter((result) => result.eligible).length,
      results,
    });
  });

  return routes;
}
