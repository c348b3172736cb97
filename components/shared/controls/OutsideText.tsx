interface Props {
  children: string;
  as?: 'bdi' | 'p' | 'strong';
  className?: string;
  testId?: string;
  /** May be cut off, so that it can be read whole by pointing at it. */
  titled?: boolean;
}

/** A name, a message or a note as others wrote it: as text, in its own direction, turning nothing around it. */
export function OutsideText({ children, as: Tag = 'bdi', className, testId, titled = false }: Props) {
  return (
    <Tag className={className} dir="auto" title={titled ? children : undefined} data-testid={testId}>
      {children}
    </Tag>
  );
}
