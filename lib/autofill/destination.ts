import type { FieldElement } from './field-facts.ts';

const BUTTONS = 'button,input[type=submit],input[type=image]';

/**
 * Whether the form of a field, or a button of it, sends what is in it to another site, or in the clear from a page that is
 * not. `site`: the domain that all of the page's own site has in common.
 */
export function sendsElsewhere(field: FieldElement, site: string): boolean {
  const { form, ownerDocument: page } = field;
  if (!form) return false;
  const buttons = [...(field.getRootNode() as ParentNode).querySelectorAll<HTMLButtonElement>(BUTTONS)];
  const addresses = [
    attributeOf(form, 'action'),
    ...buttons.filter((button) => button.form === form).map((button) => attributeOf(button, 'formaction')),
  ];
  return addresses.some((address) => address !== null && isElsewhere(address, page, site));
}

// A field that is called like a method of its form takes the method's place.
function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)?.trim() || null;
}

function isElsewhere(address: string, page: Document, site: string): boolean {
  if (!URL.canParse(address, page.baseURI)) return false;
  const { protocol, hostname } = new URL(address, page.baseURI);
  // Scripts and the like send nothing.
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  const isInTheClear =
    protocol === 'http:' && page.defaultView?.isSecureContext === true && !isLocal(hostname);
  return isInTheClear || (hostname !== site && !hostname.endsWith(`.${site}`));
}

/** What stays on this machine needs no encryption. */
function isLocal(hostname: string): boolean {
  return /(^|\.)localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
}
