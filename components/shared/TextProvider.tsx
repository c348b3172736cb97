import { type ReactNode, useEffect, useState } from 'react';
import type { Text } from '../../lib/i18n/text.ts';
import type { TextSource } from '../../lib/i18n/text-source.ts';
import { useMirror } from '../../lib/mirror/hooks.ts';
import { rememberLanguage } from './language-memory.ts';
import { TextContext } from './use-text.ts';

interface TextProviderProps {
  source: TextSource;
  /** For the first frame, from the remembered language. */
  first: Text;
  children: ReactNode;
}

export function TextProvider({ source, first, children }: TextProviderProps) {
  const [text, setText] = useState(first);
  const chosen = useMirror(({ snapshot }) => snapshot?.settings.language);

  useEffect(() => {
    // Not loaded yet: keep the remembered language.
    if (chosen === undefined) return;
    rememberLanguage(chosen);
    let current = true;
    void source.for(chosen).then((next) => {
      if (current) setText(next);
    });
    return () => {
      current = false;
    };
  }, [source, chosen]);

  useEffect(() => {
    document.documentElement.lang = text.tag;
    document.documentElement.dir = text.dir;
  }, [text]);

  return <TextContext value={text}>{children}</TextContext>;
}
