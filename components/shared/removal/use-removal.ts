import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** Nobody has to be quick: it waits as long as the pointer or the focus is on it. */
const STAYS_MS = 12_000;

export interface Removal {
  isRemoved: boolean;
  remove(): void;
  undo(): void;
  /** While the user is at it, time does not count. */
  hold(isHeld: boolean): void;
}

/**
 * Something that is taken away, and carried out once its user has had time to take that back, goes elsewhere or closes the
 * view. If the view ends without a word, nothing was taken away.
 */
export function useRemoval(carryOut: () => void): Removal {
  const [isRemoved, setRemoved] = useState(false);
  const [isHeld, hold] = useState(false);
  const isDue = useRef(false);
  const settle = useEffectEvent(() => {
    if (!isDue.current) return;
    isDue.current = false;
    carryOut();
  });

  useEffect(() => {
    if (!isRemoved || isHeld) return;
    const timer = setTimeout(settle, STAYS_MS);
    return () => clearTimeout(timer);
  }, [isRemoved, isHeld]);

  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && settle();
    addEventListener('pagehide', settle);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', settle);
      document.removeEventListener('visibilitychange', leave);
      settle();
    };
  }, []);

  return {
    isRemoved,
    hold,
    remove() {
      isDue.current = true;
      setRemoved(true);
    },
    undo() {
      // Too late, but it may come back by itself, for example if it could not be carried out.
      if (!isDue.current) return;
      isDue.current = false;
      setRemoved(false);
    },
  };
}
