/** Longer than a paint takes. A background tab is never painted. */
const GIVE_UP_MS = 400;

/** Returns a function that cancels it. */
export function afterFirstPaint(callback: () => void): () => void {
  const observer = new PerformanceObserver((paints) => {
    if (paints.getEntriesByName('first-contentful-paint').length > 0) finish();
  });
  const timer = setTimeout(finish, GIVE_UP_MS);
  observer.observe({ type: 'paint', buffered: true });

  function stopWaiting(): void {
    observer.disconnect();
    clearTimeout(timer);
  }

  function finish(): void {
    stopWaiting();
    callback();
  }

  return stopWaiting;
}
