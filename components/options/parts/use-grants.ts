import { useCallback, useEffect, useState } from 'react';
import { type Grants, usePage } from './page-context.ts';

/** Kept current, because permissions can be revoked outside this page. */
export function useGrants(): { grants: Grants | null; takeBack(origins: readonly string[]): void } {
  const { actions } = usePage();
  const [grants, setGrants] = useState<Grants | null>(null);
  const read = useCallback(() => void actions.grants().then(setGrants), [actions]);

  useEffect(() => {
    read();
    return actions.onGrantsChanged(read);
  }, [actions, read]);

  return { grants, takeBack: (origins) => void actions.takeBack(origins).then(read, read) };
}
