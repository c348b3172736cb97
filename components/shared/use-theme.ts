import { useEffect } from 'react';
import type { Theme } from '../../lib/domain/settings.ts';
import { useMirror } from '../../lib/mirror/hooks.ts';

/** As in `public/first-paint.js`, which reads it before anything is drawn. */
const REMEMBERED = 'theme';

/** Shows the document in the theme that the user chose, and remembers it for the next first paint. */
export function useTheme(): void {
  const theme = useMirror(({ snapshot }) => snapshot?.settings.theme ?? null);
  useEffect(() => {
    if (theme !== null) applyTheme(theme);
  }, [theme]);
}

function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(REMEMBERED, theme);
}
