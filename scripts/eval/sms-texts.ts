import { boundHosts, mayFillOn } from '../../lib/domain/sms/code-bound.ts';
import { readCode } from '../../lib/domain/sms/otp.ts';

/** A message, and what is to be read of it. */
export interface SmsText {
  text: string;
  /** Null where it holds no code. */
  code: string | null;
  /** The only host that the code is for. */
  host?: string;
  lang?: string;
}

const ELSEWHERE = 'elsewhere.invalid';

/** What is read wrongly of a message; null where nothing is. */
export function mistakeIn({ text, code, host, lang }: SmsText): string | null {
  const read = readCode(text);
  const hosts = boundHosts(text);
  const isBound =
    host === undefined || (hosts !== null && mayFillOn(hosts, host) && !mayFillOn(hosts, ELSEWHERE));
  const wrong = [
    ...(read === code ? [] : [`${JSON.stringify(read)}, not ${JSON.stringify(code)}`]),
    ...(isBound ? [] : [`not bound to ${host}`]),
  ];
  return wrong.length === 0
    ? null
    : `${wrong.join('; ')}: ${JSON.stringify(text)}${lang ? ` [${lang}]` : ''}`;
}
