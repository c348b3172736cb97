import { type ReactNode, useId } from 'react';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { useText } from '../../shared/use-text.ts';

interface Item {
  key: string;
  name: string;
  detail: ReactNode;
  /** Label of the button. No label, no button. */
  action?: string;
  onAct?(): void;
}

interface Props {
  title?: string;
  empty: string | null;
  items: readonly Item[];
  testId?: string;
}

export function ItemList({ title, empty, items, testId }: Props) {
  const { isolated } = useText();
  const id = useId();
  return (
    <div className="items" data-testid={testId}>
      {title ? (
        <h3 id={id} className="items-title">
          {title}
        </h3>
      ) : null}
      {items.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ul aria-labelledby={title ? id : undefined}>
          {items.map(({ key, name, detail, action, onAct }) => (
            <li key={key}>
              <div className="item-words">
                <OutsideText className="item-name">{name}</OutsideText>
                {detail ? <span className="muted">{detail}</span> : null}
              </div>
              {action ? (
                <button
                  type="button"
                  className="button small"
                  aria-label={`${action}: ${isolated(name)}`}
                  data-testid="item-act"
                  onClick={onAct}
                >
                  {action}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
