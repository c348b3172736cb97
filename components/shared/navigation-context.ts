import { createContext, useContext } from 'react';

/** Where an error's next step can lead within the view. */
export interface Navigation {
  reconnect(): void;
  /** Opens the list, with this service selected if given. */
  pick(service: string | null): void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('No navigation above this component');
  return navigation;
}
