import * as v from 'valibot';
import { type Decode, readOne } from './wire-shapes.ts';
import { id, read, shownName, type WireRecord } from './wire-values.ts';

// Caches, proxies and servers mix answers up. An answer about another rental, service or number counts as unreadable.

type Belongs<T> = (answer: T, body?: unknown) => boolean;

export function held<T>(decode: Decode<T>, belongs: Belongs<T>): Decode<T> {
  return (body) => {
    const answer = decode(body);
    return answer !== null && belongs(answer, body) ? answer : null;
  };
}

/** An answer without an id is taken to be about the rental that was asked for. */
export function ofRental(asked: string, ...members: string[]): Belongs<unknown> {
  const ownId = (record: WireRecord) => read(record, id, ...members);
  return (_, body) => isSameId(readOne(body, ['rental'], ownId) ?? asked, asked);
}

/** An answer that names no service is taken to be about the one that was asked for. */
export function isSameService(said: string | null, asked: string): boolean {
  return !said || foldedName(said) === foldedName(asked);
}

/** The reference shortens ids: `fd7b389f...`. */
export function isSameId(said: string, asked: string): boolean {
  const [whole, own] = [asked.toLowerCase(), said.toLowerCase()];
  return own === whole || (own.endsWith('...') && whole.startsWith(own.slice(0, -3)));
}

function foldedName(service: string): string {
  const name = v.safeParse(shownName, service);
  return (name.success ? name.output : service).normalize('NFKC').trim().toLowerCase();
}
