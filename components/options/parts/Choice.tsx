interface Props<T extends string> {
  id: string;
  'aria-describedby'?: string | undefined;
  value: T;
  options: readonly { value: T; label: string }[];
  testId: string;
  onChange(value: T): void;
}

/** A native select, which works with keys, touch and screen readers alike. */
export function Choice<T extends string>({ value, options, testId, onChange, ...rest }: Props<T>) {
  return (
    <select
      {...rest}
      className="choice"
      value={value}
      data-testid={testId}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
