import { Hono } from 'hono';
import { cancel, rent, rentalOf, rentalsOf } from '../rules/rent.ts';
import type { World } from '../rules/world.ts';
import { jsonBody, requiredString } from './body.ts';
import type { SandboxEnv } from './context.ts';
import { cancellationOnWire, codeOnWire, rentalOnWire } from './wire.ts';

export function createRentalRoutes(world: World) {
  const routes = new Hono<SandboxEnv>();

  routes.post('/rentals', async (c) => {
    const service = requiredString(await jsonBody(c), 'service_id');
    return c.json(rentalOnWire(rent(world, c.get('account'), service)), 201);
  });

  routes.get('/rentals/active', (c) => {
    // Strictly: a rental with a code in is `completed` and not listed, even while more SMS may come.
    const active = rentalsOf(world, c.get('account')).filter(({ status }) => status === 'active');
    return c.json({ rentals: active.map(rentalOnWire), total: active.length });
  });

  routes.get('/rentals/:id', (c) => {
    return c.json(rentalOnWire(rentalOf(world, c.get('account'), c.req.param('id'))));
  });

  routes.get('/rentals/:id/code', (c) => {
    return c.json(codeOnWire(rentalOf(world, c.get('account'), c.req.param('id'))));
  });

  routes.post('/rentals/:id/cancel', (c) => {
    return c.json(cancellationOnWire(cancel(world, c.get('account'), c.req.param('id'))));
  });

  return routes;
}
