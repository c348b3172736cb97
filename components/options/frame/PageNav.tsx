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
import { useText } from '../../shared/use-text.ts';
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
  return (
    <nav className="page-nav" aria-label={t('options.navigation')}>
      <ul>
        {LISTED_ROUTES.map((route) => {
          const Icon = ICONS[route];
          return (
            <li key={route}>
              <a
                href={`#${route}`}
                aria-current={route === current ? 'page' : undefined}
                data-testid={`to-${route}`}
              >
                <Icon size="1rem" aria-hidden="true" />
                {t(`options.pages.${route}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
