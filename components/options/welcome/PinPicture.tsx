import { Pin, Puzzle, Settings } from 'lucide-react';
import { Logo } from '../../shared/controls/Logo.tsx';
import type { PageView } from '../parts/page-context.ts';

/** The end of a toolbar with its menu open, and an arrow that points at the real one. The words beside it say the same. */
export function PinPicture({ browser }: Pick<PageView, 'browser'>) {
  const Press = browser === 'firefox' ? Settings : Pin;
  return (
    <div className="pin-picture" aria-hidden="true" data-testid="pin-picture" data-browser={browser}>
      <div className="pin-bar">
        <span className="pin-address" />
        <span className="pin-press">
          <Puzzle />
        </span>
      </div>
      <div className="pin-menu">
        <Logo />
        <span className="pin-name">OhmyOTP</span>
        <span className="pin-press">
          <Press />
        </span>
      </div>
      <svg className="pin-arrow" viewBox="0 0 48 64" fill="none" aria-hidden="true">
        <path d="M6 60C30 54 38 36 36 8M36 6L24 20M36 6L46 21" />
      </svg>
    </div>
  );
}
