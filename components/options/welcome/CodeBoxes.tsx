import { useId, useRef } from 'react';
import { useText } from '../../shared/use-text.ts';

interface Props {
  /** Full length once every box is filled, shorter or with spaces before. */
  value: string;
  length: number;
  onChange(value: string): void;
}

/** A code field of six boxes, as many sites have. */
export function CodeBoxes({ value, length, onChange }: Props) {
  const { t } = useText();
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const id = useId();
  const digits = Array.from({ length }, (_, at) => value[at]?.trim() ?? '');

  function putDigits(at: number, typed: string): void {
    const digit = typed.replace(/\D/g, '').slice(-1);
    onChange(digits.map((before, other) => (other === at ? digit : before) || ' ').join(''));
    if (digit) boxes.current[at + 1]?.focus();
  }

  return (
    <fieldset className="code-boxes">
      <legend className="label">{t('welcome.practice.code')}</legend>
      <div dir="ltr">
        {digits.map((digit, at) => (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
            key={at}
            ref={(box) => {
              boxes.current[at] = box;
            }}
            id={`${id}-${at}`}
            className="text-input tabular"
            value={digit}
            maxLength={1}
            inputMode="numeric"
            autoComplete={at === 0 ? 'one-time-code' : 'off'}
            aria-label={t('welcome.practice.digit', { at: at + 1, count: length })}
            data-testid="practice-digit"
            onChange={(event) => putDigits(at, event.target.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
