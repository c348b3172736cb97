import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer other than success; thrown by the rules and turned into JSON by the API. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly reason: string | null;
  constructor(status: ContentfulStatusCode, message: string, reason: string | null = null) {
    super(message);
    this.status = status;
    this.reason = reason;
  }
}
