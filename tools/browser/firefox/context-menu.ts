import type { BrowserElement } from './browser-element.ts';

const CLOSE_OTHER = `
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'closed') menu.hidePopup();`;

const CHOOSE = `
  const [, label] = args;
  const menu = document.getElementById('contentAreaContextMenu');
  const until = async (check) => {
    for (let i = 0; i < 400; i += 1) {
      const found = check();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The context menu did not open');
  };
  await until(() => menu.state === 'open');
  const visible = (parent) => [...parent.children].filter((node) => !node.hidden && node.label);
  const own = visible(menu).filter((node) => node.id.includes('-menuitem-'));
  const single = own.find((node) => node.label === label && node.localName === 'menuitem');
  const closed = new Promise((resolve) => menu.addEventListener('popuphidden', (event) => {
    if (event.target === menu) resolve();
  }));
  if (single) {
    menu.activateItem(single);
  } else {
    const parent = own.find((node) => node.localName === 'menu');
    parent?.openMenu(true);
    const submenu = parent?.menupopup;
    if (submenu) await until(() => submenu.state === 'open');
    const items = submenu ? visible(submenu) : [];
    const item = items.find((node) => node.label === label);
    if (!item) {
      menu.hidePopup();
      const labels = [...own, ...items].map((node) => node.label).join(', ');
      throw new Error('No menu item ' + label + '. The items were: ' + labels);
    }
    submenu.activateItem(item);
  }
  await closed;`;

/** Right click at a point of the page, then a click on the extension's item of that name. */
export async function chooseFromMenu(
  element: BrowserElement,
  at: { x: number; y: number },
  label: string,
): Promise<void> {
  await element.chrome(CLOSE_OTHER);
  await element.clickAt(at.x, at.y, 'right');
  await element.chrome(CHOOSE, label);
}
