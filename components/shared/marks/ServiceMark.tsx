import type { CSSProperties } from 'react';
import { marks } from './known-marks.ts';
import { letterOf, markOf } from './mark-of.ts';

/** Its logo or its letter, to find it faster. Beside its name, which says the same. */
export function ServiceMark({ service }: { service: string }) {
  const known = marks();
  if (known === null) return <span className="mark" aria-hidden="true" />;
  const mark = markOf(service, known);
  if (mark) {
    const style = { '--light': mark.light ?? undefined, '--dark': mark.dark ?? undefined } as CSSProperties;
    return (
      <span className="mark" data-mark="logo" aria-hidden="true" style={style}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={mark.path} />
        </svg>
      </span>
    );
  }
  const { letter, tint } = letterOf(service);
  return (
    <span className="mark" data-mark="letter" data-tint={tint} aria-hidden="true">
      {letter}
    </span>
  );
}
