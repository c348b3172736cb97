import { useEffect, useRef } from 'react';
import { useText } from '../use-text.ts';
import type { Removal } from './use-removal.ts';

/** Stands where something was. The focus was there, too. */
export function Removed({ name, removal }: { name: string; removal: Removal }) {
  const { t } = useText();
  const undo = useRef<HTMLButtonElement>(null);
  const { hold } = removal;
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <div
      className="removed"
      data-testid="removed"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
    >
      <span role="status">{t('common.removed', { name })}</span>
      <button
        ref={undo}
        type="button"
        className="button small"
        data-testid="undo"
        onFocus={() => hold(true)}
        onBlur={() => hold(false)}
        onClick={removal.undo}
      >
        {t('undoNote.undo')}
      </button>
    </div>
  );
}
