import { Hono } from 'hono';
import { createApi } from './api/api.ts';
import type { SandboxEnv } from './api/context.ts';
import { createFaults } from './api/faults.ts';
import type { LoggedRequest } from './api/request-log.ts';
import { createControl, createState } from './control/control.ts';
import { createControlRoutes } from './control/routes.ts';
import type { World } from './rules/world.ts';
import { createSiteRoutes } from './site/routes.ts';

/** The API, the sign-up sites and the control in one app, with no server around it. */
export function createSandboxApp(world: World, latencyMs = 0) {
  const requests: LoggedRequest[] = [];
  const faults = createFaults(world);
  const state = createState(world, requests);
  const control = createControl(world, faults);
  const app = new Hono<SandboxEnv>();
  app.route('/api/v1', createApi({ world, faults, requests, latencyMs }));
  app.route('/sandbox', createControlRoutes(state, control));
  app.route('/', createSiteRoutes(world));
  return { app, state, control };
}
