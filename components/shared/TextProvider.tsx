import { type ReactNode, useEffect, useState } from 'react';
import type { Text } from '../../lib/i18n/text.ts';
import type { TextSource } from '../../lib/i18n/text-source.ts';
import { useMirror } from '../../lib/mirror/hooks.ts';
import { rememberLanguage } from './language-memory.ts';
import { TextContext } from './use-text.ts';

interface TextProviderProps {
  source: TextSource;
  /** For the first frame, made from what was remembered. */
  first: Text;
  children: ReactNode;
}

/** Follows the language that the user has chosen, and tells the document. */
export function TextProvider({ source, first, children }: TextProviderProps) {
  const [text, setText] = useState(first);
  const chosen = useMirror(({ snapshot }) => snapshot?.settings.language);

  useEffect(() => {
    // Nothing is known of the choice yet: what was remembered stands.
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
