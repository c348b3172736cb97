import type { ReactNode } from 'react';
import { useView } from '../view-context.ts';

interface Props {
  href: string;
  className?: string;
  children: ReactNode;
  'data-testid'?: string;
  'aria-label'?: string;
}

/** A link that opens in a new tab, since a popup cannot navigate. */
export function ExternalLink({ href, children, ...rest }: Props) {
  const { actions } = useView();
  return (
    <a
      {...rest}
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        actions.openTab(href);
      }}
    >
      {children}
    </a>
  );
}
