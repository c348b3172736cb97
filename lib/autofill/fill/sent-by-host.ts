import { hostOf } from '../dom/drawn-in.ts';
import type { TextField } from '../input/type-text.ts';

/** An element with a field inside sends a value of its own, which may lag behind what its field shows. */
export function sentByHost(phone: TextField): string | null {
  const host = hostOf(phone);
  const [form, name] = [host?.closest('form'), host?.getAttribute('name')];
  const sent = form && name ? new FormData(form).get(name) : null;
  return typeof sent === 'string' ? sent : null;
}
