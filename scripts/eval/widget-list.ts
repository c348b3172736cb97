/** A page of a `widgets.json`: one widget of the wild in a small form. */
export interface WidgetPage {
  id: string;
  kind: 'otp' | 'phone';
  path: string;
  /** What a person would type: the code, or the number without its calling code. */
  typeKeys: string;
  /** What the widget's own state holds once that is typed; null where nothing can be typed. */
  expected: string | null;
  /** The page has nothing that text could go into. */
  isBlank: boolean;
}

const USUAL_NUMBER = '2015550123';

export function readWidgetList(json: unknown): WidgetPage[] {
  if (!Array.isArray(json)) throw new Error('widgets.json must be a list');
  return json.map((entry: Record<string, unknown>) => {
    const kind = entry.kind === 'phone' ? 'phone' : 'otp';
    const expected = typeof entry.expected === 'string' && entry.expected !== '' ? entry.expected : null;
    const keys = entry.typeKeys ?? (kind === 'phone' ? USUAL_NUMBER : expected);
    return {
      id: String(entry.id),
      kind,
      path: String(entry.path),
      typeKeys: String(keys ?? ''),
      expected,
      isBlank: expected === null || isBlank(entry),
    };
  });
}

/** The list beside the pages, else the one at the root of their server. */
export async function fetchWidgetList(baseUrl: string): Promise<WidgetPage[]> {
  for (const address of new Set([
    new URL('widgets.json', baseUrl).href,
    new URL('/widgets.json', baseUrl).href,
  ])) {
    const response = await fetch(address);
    if (response.ok) return readWidgetList(await response.json());
  }
  throw new Error(`No widgets.json at ${baseUrl}`);
}

// Only a closed shadow root shows a person more than its page shows to a script.
function isBlank({ visibleInputs, hiddenInputs, inputTypes, dom }: Record<string, unknown>): boolean {
  const counted =
    visibleInputs === 0 && !hiddenInputs && Array.isArray(inputTypes) && inputTypes.length === 0;
  return counted && !/shadow|editable/i.test(String(dom ?? ''));
}

/** The ten digits to rent for a page. */
export function numberOf({ typeKeys }: WidgetPage): string {
  const digits = typeKeys.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  return /^\d{10}$/.test(digits) ? digits : USUAL_NUMBER;
}

/** Pages by the number that is to be rented for them. Codes come to any number. */
export function byNumber(pages: readonly WidgetPage[]): Map<string, WidgetPage[]> {
  const groups = new Map<string, WidgetPage[]>();
  const usual = pages.find(({ kind }) => kind === 'phone');
  for (const page of pages.toSorted((a, b) => a.kind.localeCompare(b.kind))) {
    const number = page.kind === 'phone' ? numberOf(page) : usual ? numberOf(usual) : USUAL_NUMBER;
    groups.set(number, [...(groups.get(number) ?? []), page]);
  }
  return groups;
}
