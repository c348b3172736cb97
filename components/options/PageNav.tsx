import {
  ChartColumn,
  Database,
  Globe,
  History,
  Info,
  KeyRound,
  type LucideIcon,
  Settings,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useText } from '../shared/use-text.ts';
import { LISTED_ROUTES, type ListedRoute } from './routes.ts';

const ICONS: Record<ListedRoute, LucideIcon> = {
  account: KeyRound,
  history: History,
  spending: ChartColumn,
  sites: Globe,
  settings: Settings,
  data: Database,
  about: Info,
};

export function PageNav({ current }: { current: ListedRoute }) {
  const { t } = useText();
  const list = useRef<HTMLUListElement>(null);

  // In a narrow window the list is a strip, and the current page may lie outside of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the strip
  useEffect(() => {
    const strip = list.current;
    const item = strip?.querySelector('[aria-current]');
    if (!strip || !item) return;
    const { left, width } = item.getBoundingClientRect();
    const frame = strip.getBoundingClientRect();
    strip.scrollBy({ left: left + width / 2 - (frame.left + frame.width / 2) });
  }, [current]);

  return (
    <nav className="page-nav" aria-label={t('options.navigation')}>
      <ul ref={list}>
        {LISTED_ROUTES.map((route) => {
          const Icon = ICONS[route];
          return (
            <li key={route}>
              <a
                href={`#${route}`}
                aria-current={route === current ? 'page' : undefined}
                data-testid={`to-${route}`}
              >
                <Icon size={16} aria-hidden="true" />
                {t(`options.pages.${route}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
