import { type ReactNode, useId } from 'react';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { Removed } from '../../shared/removal/Removed.tsx';
import { useRemoval } from '../../shared/removal/use-removal.ts';
import { useText } from '../../shared/use-text.ts';

interface Item {
  key: string;
  name: string;
  detail: ReactNode;
  /** Label of the button. No label, no button. */
  action?: string;
  onAct?(): void;
  /** The act removes it, and can be taken back for a while. */
  isUndoable?: boolean;
}

interface Props {
  title?: string;
  empty: string | null;
  items: readonly Item[];
  testId?: string;
}

export function ItemList({ title, empty, items, testId }: Props) {
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
          {items.map((item) => (
            <ListedItem {...item} key={item.key} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ListedItem({ name, detail, action, onAct, isUndoable = false }: Omit<Item, 'key'>) {
  const { isolated } = useText();
  const removal = useRemoval(() => onAct?.());
  if (removal.isRemoved) {
    return (
      <li>
        <Removed name={name} removal={removal} />
      </li>
    );
  }
  return (
    <li>
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
          onClick={isUndoable ? removal.remove : onAct}
        >
          {action}
        </button>
      ) : null}
    </li>
  );
}
