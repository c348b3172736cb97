import { catalog } from '../rules/catalog.ts';

export interface Brand {
  name: string;
  /** `acme.localhost:4010`. */
  host: string;
  /** 0-359, the same for a name every time. */
  hue: number;
}

const lettersAndDigits = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The host label of a brand's site: `AT&T / Cricket` → `att-cricket`. */
export function brandLabel(name: string): string {
  const label = name
    .toLowerCase()
    .replace(/&/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return label || 'wechat';
}

/** The brand from a host name; a label that names no service is a brand of its own. */
export function brandOfHost(host: string): Brand {
  const [hostname = ''] = host.split(':');
  const label = /^(.+)\.localhost$/.exec(hostname)?.[1] ?? 'acme';
  const known =
    label === 'wechat'
      ? '微信'
      : catalog.find(({ name }) => lettersAndDigits(name) === lettersAndDigits(label))?.name;
  const name = known ?? label.charAt(0).toUpperCase() + label.slice(1);
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 210);
  return { name, host, hue };
}
