import type { CSSProperties } from 'react';
import { letterOf, markOf } from './mark-of.ts';
import { useMarks } from './use-marks.ts';

/** Its logo or its letter, to find it faster. Beside its name, which says the same. */
export function ServiceMark({ service }: { service: string }) {
  const marks = useMarks();
  const mark = marks && markOf(service, marks);
  if (mark) {
    const style = {
      '--icon': `url("/marks/${mark.icon}.svg")`,
      '--light': mark.light ?? undefined,
      '--dark': mark.dark ?? undefined,
    } as CSSProperties;
    return <span className="mark" data-mark="logo" aria-hidden="true" style={style} />;
  }
  if (marks === null) return <span className="mark" aria-hidden="true" />;
  const { letter, tint } = letterOf(service);
  return (
    <span className="mark" data-mark="letter" data-tint={tint} aria-hidden="true">
      {letter}
    </span>
  );
}
