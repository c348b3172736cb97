/** Longer than drawing takes: a view that lies in the background is not painted at all. */
const GIVE_UP_MS = 400;

/** Calls back once the document has shown its first content, unless the returned function is called first. */
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
