/**
 * Calls `look` while something is shown: every frame while it moves, about ten times a second while it stands, at times a
 * page cannot predict.
 */
export interface Follow {
  stop(): void;
}

const standingMs = () => 60 + 80 * Math.random();

/** `look` returns whether something moved. */
export function follow(windows: readonly Window[], look: () => boolean): Follow {
  const [own] = windows;
  let frame = 0;
  let timer = 0;
  let isOver = false;
  function next(): void {
    own?.cancelAnimationFrame(frame);
    own?.clearTimeout(timer);
    frame = timer = 0;
    const hasMoved = look();
    if (isOver) return;
    if (hasMoved) frame = own?.requestAnimationFrame(next) ?? 0;
    else timer = own?.setTimeout(next, standingMs()) ?? 0;
  }
  function soon(): void {
    own?.cancelAnimationFrame(frame);
    frame = own?.requestAnimationFrame(next) ?? 0;
  }
  const options = { capture: true, passive: true };
  for (const one of windows) {
    one.addEventListener('scroll', soon, options);
    one.addEventListener('resize', soon, options);
  }
  timer = own?.setTimeout(next, standingMs()) ?? 0;
  return {
    stop() {
      isOver = true;
      own?.cancelAnimationFrame(frame);
      own?.clearTimeout(timer);
      for (const one of windows) {
        one.removeEventListener('scroll', soon, options);
        one.removeEventListener('resize', soon, options);
      }
    },
  };
}
