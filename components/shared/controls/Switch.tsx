import { Switch as Base } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';

interface SwitchProps {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  testId?: string;
  onChange(checked: boolean): void;
}

export function Switch({ label, description, checked, disabled = false, testId, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="switch-row">
      <div className="switch-words">
        <span id={`${id}-label`}>{label}</span>
        {description ? (
          <p id={`${id}-description`} className="muted">
            {description}
          </p>
        ) : null}
      </div>
      <Base.Root
        className="switch-track"
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={description ? `${id}-description` : undefined}
        data-testid={testId}
        onCheckedChange={(next) => onChange(next)}
      >
        <Base.Thumb className="switch-thumb" />
      </Base.Root>
    </div>
  );
}
