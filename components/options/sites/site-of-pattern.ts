import { EVERYWHERE } from '../../../lib/domain/fill/field-button.ts';

/** `https://*.uber.com/*` → `uber.com`; null for a pattern that means every site. */
export function siteOfPattern(pattern: string): string | null {
  if (EVERYWHERE.includes(pattern) || pattern === '<all_urls>' || pattern === '*://*/*') return null;
  return pattern.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/.*$/, '');
}
