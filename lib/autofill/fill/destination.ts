import { areInLine, isSubdomain } from '../../domain/services/host-line.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { originOf } from '../dom/origin.ts';
import { baseOf, viewOf } from '../dom/page-properties.ts';

const BUTTONS = 'button,input[type=submit],input[type=image]';

/**
 * Whether a field's form, or one of its buttons, sends to another site, or unencrypted from an encrypted page. `site`:
 * the domain that all of the page's own site shares.
 */
export function sendsElsewhere(field: FieldElement, site: string): boolean {
  const { ownerDocument: page } = field;
  return addressesOf(field).some((address) => isElsewhere(address, page, site));
}

/**
 * Whether it sends to another host or port of the same site, which may be another user's. `sendsElsewhere` is about
 * other sites.
 */
export function sendsAside(field: FieldElement): boolean {
  // A frame without an address has the origin of the page around it.
  const here = new URL(originOf(field.ownerDocument));
  return addressesOf(field).some(
    ({ hostname, port }) => port !== here.port || !areInLine(hostname, here.hostname),
  );
}

/** These addresses send nothing. All others do, even if only to another program. */
const SENDS_NOTHING = ['javascript:', 'about:'];

function addressesOf(field: FieldElement): URL[] {
  const { form, ownerDocument: page } = field;
  if (!form) return [];
  const base = baseOf(page);
  const buttons = [...(field.getRootNode() as ParentNode).querySelectorAll<HTMLButtonElement>(BUTTONS)];
  return [
    attributeOf(form, 'action'),
    ...buttons.filter((button) => button.form === form).map((button) => attributeOf(button, 'formaction')),
  ].flatMap((address) => {
    if (address === null || !URL.canParse(address, base)) return [];
    const url = new URL(address, base);
    return SENDS_NOTHING.includes(url.protocol) ? [] : [url];
  });
}

// A field named like a method of its form shadows the method.
function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)?.trim() || null;
}

function isElsewhere({ protocol, hostname }: URL, page: Document, site: string): boolean {
  const isOnWeb = protocol === 'https:' || protocol === 'http:';
  const isInTheClear = protocol === 'http:' && viewOf(page)?.isSecureContext === true && !isLocal(hostname);
  return !isOnWeb || isInTheClear || (hostname !== site && !isSubdomain(hostname, site));
}

/** What stays on this machine needs no encryption. */
function isLocal(hostname: string): boolean {
  return /(^|\.)localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
}
