import { boundHosts, hostsOfAll } from './code-bound.ts';
import type { Message } from './message.ts';

/** The sites that its code is bound to; null if it may go anywhere. */
export function hostsOf({ hosts, text }: Message): readonly string[] | null {
  return hosts ?? boundHosts(text);
}

/** With another text, or a part of its own, but still bound to the sites that all of these allow. */
export function withText(message: Message, text: string, ...bindings: (readonly string[] | null)[]): Message {
  const { hosts: _, ...rest } = message;
  const bound = [hostsOf(message), ...bindings].filter((hosts) => hosts !== null);
  if (bound.length === 0) return { ...rest, text };
  const hosts = hostsOfAll(bound);
  return boundHosts(text)?.join() === hosts.join() ? { ...rest, text } : { ...rest, text, hosts };
}

/** For a message from a short answer, which may leave out its text, or the end of it. */
export function asPart(message: Message): Message {
  return isPart(message) ? { ...message, isPart: true } : message;
}

export function isPart({ text }: Message): boolean {
  return text === '' || uncut(text) !== text;
}

export function asWhole(message: Message): Message {
  const { isPart, ...whole } = message;
  return isPart ? whole : message;
}

/** Also true if one is the other, cut. */
export function isSameText(one: string, other: string): boolean {
  return one !== '' && other !== '' && (one === other || isCutOf(one, other) || isCutOf(other, one));
}

export function isCutOf(cut: string, whole: string): boolean {
  return uncut(cut) !== cut && whole.startsWith(uncut(cut));
}

export function uncut(text: string): string {
  return text.replace(/(?<=.)(?:\.{3}|…)$/su, '');
}
