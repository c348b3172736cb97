import { Hono } from 'hono';
import { Refusal } from '../rules/refusal.ts';
import { availableOf } from '../rules/rent.ts';
import type { World } from '../rules/world.ts';
import type { SandboxEnv } from './context.ts';
import { decimal, serviceOnWire, transactionOnWire } from './wire.ts';

export function createAccountRoutes(world: World) {
  const routes = new Hono<SandboxEnv>();

  routes.get('/user/me', (c) => {
    const { id, email, balanceMinor } = c.get('account');
    return c.json({ id, email, balance: decimal(balanceMinor) });
  });

  routes.get('/balance', (c) => {
    const { balanceMinor, transactions } = c.get('account');
    const newestFirst = transactions.toSorted((a, b) => b.atMs - a.atMs);
    return c.json({ balance: decimal(balanceMinor), transactions: newestFirst.map(transactionOnWire) });
  });

  routes.get('/services', (c) => {
    const services = [...world.services.values()].map((service) =>
      serviceOnWire(service, availableOf(world, service)),
    );
    return c.json({ services, total: services.length });
  });

  routes.get('/services/:id', (c) => {
    const wanted = c.req.param('id');
    const service = [...world.services.values()].find(({ id, name }) => name === wanted || id === wanted);
    if (!service) throw new Refusal(404, `Service not found: ${wanted}`);
    return c.json({ ...serviceOnWire(service, availableOf(world, service)), country: 'US' });
  });

  return routes;
}
