declare const __API_BASE_URL__: string;

/** Fixed at build time; see `wxt.config.ts`. */
export const API_BASE_URL = __API_BASE_URL__;
