import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { announce } from '../announce.ts';
import { useView } from '../view-context.ts';
import { BusyLabel } from './BusyLabel.tsx';
import { createPressGate, type Look } from './press-gate.ts';

const LOOK_EVERY_MS = 100;

interface CostlyButtonProps {
  /** Identifies what a press orders beyond the visible label. A change restarts the waiting time. */
  order: string;
  onPress(): void;
  className: string;
  testId?: string;
  describedBy?: string;
  disabled?: boolean;
  /** What it says while it works, when presses do nothing. Null while it does not. */
  busy?: string | null;
  ref?: Ref<HTMLButtonElement> | undefined;
  children: ReactNode;
}

/**
 * A button that spends money or gives up a number. It may appear under a pointer that is clicking something else, so a
 * press only counts once the button could have been read (`press-gate.ts`). A press that is too early does nothing.
 */
export function CostlyButton(props: CostlyButtonProps) {
  const {
    order,
    onPress,
    className,
    testId,
    describedBy,
    disabled = false,
    busy = null,
    ref,
    children,
  } = props;
  const { isInFront, now } = useView();
  const button = useRef<HTMLButtonElement>(null);
  const ordered = useRef(order);
  const [gate] = useState(() =>
    createPressGate({ now, look: () => lookOf(button.current, ordered.current, isInFront) }),
  );
  const look = () => {
    // For tests, which would otherwise press too early.
    const by = document.activeElement === button.current ? 'key' : 'pointer';
    if (button.current) button.current.dataset.armed = String(gate.isReady(by));
  };

  useLayoutEffect(() => {
    ordered.current = order;
    look();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: look reads refs only, so the first one will do
  useEffect(() => {
    const timer = setInterval(look, LOOK_EVERY_MS);
    window.addEventListener('blur', gate.begin);
    return () => {
      clearInterval(timer);
      window.removeEventListener('blur', gate.begin);
    };
  }, [gate]);

  useEffect(() => {
    if (busy !== null) announce(busy);
  }, [busy]);

  function keyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    // Holding Enter after a choice must not buy.
    if (event.repeat) event.preventDefault();
    else gate.down('key');
  }

  function click(): void {
    const { dataset } = button.current ?? {};
    if (busy !== null) return;
    if (gate.lets()) onPress();
    else if (dataset) dataset.early = String(Number(dataset.early ?? 0) + 1);
  }

  return (
    <button
      ref={(element) => {
        button.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      type="button"
      className={className}
      data-testid={testId}
      aria-describedby={describedBy}
      disabled={disabled}
      aria-busy={busy === null ? undefined : true}
      onFocus={gate.focus}
      onPointerDown={() => gate.down()}
      onKeyDown={keyDown}
      onClick={click}
    >
      <BusyLabel busy={busy !== null} words={busy ?? ''}>
        {children}
      </BusyLabel>
    </button>
  );
}

function lookOf(button: HTMLElement | null, order: string, isInFront: () => boolean): Look | null {
  if (button === null || document.visibilityState !== 'visible' || !isInFront()) return null;
  const { left, top, width, height } = button.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  if (above !== null && !button.contains(above) && !above.contains(button)) return null;
  return {
    words: JSON.stringify([order, button.textContent]),
    place: [window.screenX + left, window.screenY + top, width, height],
  };
}
