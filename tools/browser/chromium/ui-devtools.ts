import { waitUntil } from '../common/wait-until.ts';

interface ViewNode {
  nodeId: number;
  attributes?: string[];
  children?: ViewNode[];
}

export interface MenuItem {
  /** Centre of the item, relative to the window of its menu. */
  x: number;
  y: number;
  /** A line is drawn between this item and the next. */
  beforeSeparator: boolean;
}

/**
 * The items of every open menu, outermost first, as Chromium has laid them out. Its UI inspector tells the place of each
 * item but not its words.
 * @see https://chromium.googlesource.com/chromium/src/+/main/docs/ui/ui_devtools/index.md
 */
export async function openMenus(port: number): Promise<MenuItem[][]> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('The UI inspector of Chromium did not answer'));
  });
  const answers = new Map<number, (result: unknown) => void>();
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    answers.get(id)?.(result);
  };
  let lastId = 0;
  const send = <T>(method: string, params = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      setTimeout(() => reject(new Error(`${method} was not answered`)), 5_000).unref();
      answers.set(id, resolve as (result: unknown) => void);
      socket.send(JSON.stringify({ id, method, params }));
    });

  interface Styles {
    matchedCSSRules: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[];
  }
  async function boxOf(node: ViewNode) {
    const { matchedCSSRules } = await send<Styles>('CSS.getMatchedStylesForNode', { nodeId: node.nodeId });
    const properties = matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
    const number = (name: string) =>
      Number(properties.find((property) => property.name === name)?.value ?? 0);
    return { x: number('X'), y: number('Y'), width: number('Width'), height: number('Height') };
  }
  const is = (node: ViewNode, className: string) => node.attributes?.includes(className) ?? false;

  /** Adds up the offsets of the views around the items. */
  async function itemsBelow(node: ViewNode, x: number, y: number): Promise<MenuItem[]> {
    const items: MenuItem[] = [];
    for (const child of node.children ?? []) {
      if (is(child, 'MenuSeparator')) {
        const previous = items.at(-1);
        if (previous) previous.beforeSeparator = true;
        continue;
      }
      const box = await boxOf(child);
      if (is(child, 'MenuItemView')) {
        items.push({
          x: x + box.x + box.width / 2,
          y: y + box.y + box.height / 2,
          beforeSeparator: false,
        });
      } else {
        items.push(...(await itemsBelow(child, x + box.x, y + box.y)));
      }
    }
    return items;
  }
  function menusIn(node: ViewNode): ViewNode[] {
    if (is(node, 'MenuHostRootView')) return [node];
    return (node.children ?? []).flatMap(menusIn);
  }

  try {
    await send('DOM.enable');
    await send('CSS.enable');
    const { root } = await send<{ root: ViewNode }>('DOM.getDocument');
    return await Promise.all(menusIn(root).map((menu) => itemsBelow(menu, 0, 0)));
  } finally {
    socket.close();
    await waitUntil('the inspector to hang up', async () => socket.readyState === WebSocket.CLOSED);
  }
}
