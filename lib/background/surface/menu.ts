import { rentEntries } from '../../domain/services/rent-entry.ts';
import type { Service } from '../../domain/services/service.ts';
import type { Text } from '../../i18n/text.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Ports } from '../context/ports.ts';
import { type ContextMenu, FIXED_ENTRIES } from '../context/shown-menu.ts';

type Shown = Pick<AppState, 'services' | 'serviceOverrides'> & Pick<AppState['settings'], 'language'>;

export type ShownMenu = ReturnType<typeof createContextMenu>;

/** The menu outlives the worker, so it is rebuilt only when its content has changed. */
export function createContextMenu(ports: Ports) {
  let wanted: Shown | null = null;
  /** The last content. Null until the state is loaded. */
  let seen: string | null = null;

  async function draw({ services, serviceOverrides, settings }: AppState, afresh = false): Promise<void> {
    const { language } = settings;
    const same =
      wanted?.services === services &&
      wanted.serviceOverrides === serviceOverrides &&
      wanted.language === language;
    if (same && !afresh) return;
    const mine: Shown = { services, serviceOverrides, language };
    wanted = mine;
    const text = await ports.text(language);
    if (wanted !== mine) return;
    const menu = menuOf(text, services, serviceOverrides);
    const before = seen;
    seen = JSON.stringify(menu);
    if (afresh || (before !== null && before !== seen)) await ports.showMenu(menu);
  }

  return { show: draw };
}

function menuOf(
  text: Text,
  services: readonly Service[],
  serviceOverrides: AppState['serviceOverrides'],
): ContextMenu {
  return {
    fixed: FIXED_ENTRIES.map((entry) => ({ entry, title: text.t(`menu.${entry}`) })),
    rent: rentEntries(services, serviceOverrides).map(({ service, patterns }) => ({
      service: service.name,
      priceMinor: service.priceMinor,
      title: entryTitle(text, service),
      enabled: service.available !== 0,
      patterns,
    })),
  };
}

/** Shows price and stock, so that the click is an informed choice. */
function entryTitle({ t, money }: Text, { name, priceMinor, available }: Service): string {
  const values = { service: asShown(name), price: money(priceMinor) };
  if (available === 0) return t('menu.soldOut', values);
  if (available === null) return t('menu.rent', values);
  return t('menu.rentLeft', { ...values, left: t('common.left', { count: available }) });
}

/** In menu titles, `&` marks an access key and `%s` is replaced with the selected text. */
function asShown(name: string): string {
  return name.replaceAll('&', '&&').replace(/%(?=s)/gi, '%\u2060');
}
