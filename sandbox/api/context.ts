import type { HttpBindings } from '@hono/node-server';
import type { Account } from '../rules/model.ts';

/** Bindings are missing where the app is called without a server, as tests do. */
export interface SandboxEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { account: Account };
}
