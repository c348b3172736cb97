interface Props {
  children: string;
  as?: 'bdi' | 'p' | 'strong';
  className?: string;
  testId?: string;
  /** Adds a tooltip with the full text, for text that may be cut off. */
  titled?: boolean;
}

/** Text from outside, isolated so that its direction does not affect the text around it. */
export function OutsideText({ children, as: Tag = 'bdi', className, testId, titled = false }: Props) {
  return (
    <Tag className={className} dir="auto" title={titled ? children : undefined} data-testid={testId}>
      {children}
    </Tag>
  );
}
