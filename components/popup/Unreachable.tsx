/** Shown when the background was asked and never answered, and nothing is known to show instead. */
export function Unreachable({ onReload }: { onReload: () => void }) {
  return (
    <main className="screen-message" role="alert" data-testid="error">
      <h1>The extension is not answering</h1>
      <p>Reloading it usually helps. Your numbers are kept.</p>
      <button type="button" className="button primary" onClick={onReload}>
        Reload extension
      </button>
    </main>
  );
}
