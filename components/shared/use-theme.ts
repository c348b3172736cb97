import { useEffect } from 'react';
import type { Theme } from '../../lib/domain/settings.ts';
import { useMirror } from '../../lib/mirror/hooks.ts';

/** Also in `public/first-paint.js`, which reads it before the first paint. */
const REMEMBERED = 'theme';

/** Applies the chosen theme and remembers it for the next first paint. */
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
