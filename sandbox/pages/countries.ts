import { html } from 'hono/html';
import type { Markup } from './layout.ts';

const countries: readonly (readonly [code: string, name: string, dial: string])[] = [
  ['AU', 'Australia', '+61'],
  ['BR', 'Brazil', '+55'],
  ['CA', 'Canada', '+1'],
  ['FR', 'France', '+33'],
  ['DE', 'Germany', '+49'],
  ['IN', 'India', '+91'],
  ['JP', 'Japan', '+81'],
  ['MX', 'Mexico', '+52'],
  ['GB', 'United Kingdom', '+44'],
  ['US', 'United States', '+1'],
];

/** Starts at Germany, as a site does that guesses from a visitor's address: the right country must be chosen. */
export function countryOptions(): Markup {
  return html`${countries.map(
    ([code, name, dial]) =>
      html`<option value="${code}" data-dial="${dial}" ${code === 'DE' ? html`selected` : ''}>${name} (${dial})</option>`,
  )}`;
}
