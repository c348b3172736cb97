interface Props {
  id: string;
  'aria-describedby'?: string | undefined;
  checked: boolean;
  disabled?: boolean;
  testId: string;
  onChange(checked: boolean): void;
}

/** On or off, at once. */
export function Switch({ checked, testId, onChange, ...rest }: Props) {
  return (
    <input
      {...rest}
      type="checkbox"
      role="switch"
      className="switch"
      checked={checked}
      aria-checked={checked}
      data-testid={testId}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
