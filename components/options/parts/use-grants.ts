import { useCallback, useEffect, useState } from 'react';
import { type Grants, usePage } from './page-context.ts';

/** What the browser has opened to the extension; followed, since it can be taken back outside of this page. */
export function useGrants(): { grants: Grants | null; takeBack(origins: readonly string[]): void } {
  const { acts } = usePage();
  const [grants, setGrants] = useState<Grants | null>(null);
  const read = useCallback(() => void acts.grants().then(setGrants), [acts]);

  useEffect(() => {
    read();
    return acts.onGrantsChanged(read);
  }, [acts, read]);

  return { grants, takeBack: (origins) => void acts.takeBack(origins).then(read, read) };
}
