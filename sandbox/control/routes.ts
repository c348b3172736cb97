import { type Context, Hono } from 'hono';
import { jsonBody, requiredString } from '../api/body.ts';
import type { Failure } from '../api/faults.ts';
import { Refusal } from '../rules/refusal.ts';
import { isScenarioName, scenarioNames } from '../rules/scenarios.ts';
import type { SandboxControl, SandboxState } from './control.ts';

/** The control for another process, such as a script that drives a browser. */
export function createControlRoutes(state: SandboxState, control: SandboxControl) {
  const routes = new Hono();
  const done = (c: Context) => c.json({ ok: true });

  routes.get('/state', (c) => {
    const { scenario, balanceMinor, rentals, requests, signups, texts } = state;
    return c.json({ scenario, balanceMinor, rentals, requests, signups, texts });
  });

  routes.post('/scenario', async (c) => {
    const name = requiredString(await jsonBody(c), 'name');
    if (!isScenarioName(name)) throw new Refusal(400, `name must be one of ${scenarioNames.join(', ')}`);
    control.setScenario(name);
    return done(c);
  });

  routes.post('/sms', async (c) => {
    const body = await jsonBody(c);
    return c.json({
      delivered: control.sendSms(requiredString(body, 'phone'), requiredString(body, 'text')),
    });
  });

  routes.post('/fail', async (c) => {
    const body = await jsonBody(c);
    const failure = body.failure as Failure;
    control.failNext({ match: requiredString(body, 'match'), failure, times: wholeNumber(body.times ?? 1) });
    return done(c);
  });

  routes.post('/price', async (c) => {
    const body = await jsonBody(c);
    control.setPrice(requiredString(body, 'service'), wholeNumber(body.priceMinor));
    return done(c);
  });

  routes.post('/stock', async (c) => {
    const body = await jsonBody(c);
    control.setStock(requiredString(body, 'service'), wholeNumber(body.stock));
    return done(c);
  });

  routes.post('/balance', async (c) => {
    control.setBalance(wholeNumber((await jsonBody(c)).balanceMinor));
    return done(c);
  });

  routes.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    return c.json({ error: error.message }, error.status);
  });
  return routes;
}

function wholeNumber(given: unknown): number {
  if (typeof given !== 'number' || !Number.isInteger(given))
    throw new Refusal(400, 'A whole number is required');
  return given;
}
