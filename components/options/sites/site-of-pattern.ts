import { EVERYWHERE } from '../../../lib/domain/fill/field-button.ts';

/** `https://*.uber.com/*` → `uber.com`. Null for a pattern that matches every site. */
export function siteOfPattern(pattern: string): string | null {
  if (EVERYWHERE.includes(pattern) || pattern === '<all_urls>' || pattern === '*://*/*') return null;
  return pattern.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/.*$/, '');
}
