import { type ReactNode, useId } from 'react';

/** Ids that tie a control to its label and description. */
interface Named {
  id: string;
  'aria-describedby': string | undefined;
}

interface Props {
  label: ReactNode;
  detail?: ReactNode;
  children: (named: Named) => ReactNode;
}

export function SettingRow({ label, detail, children }: Props) {
  const id = useId();
  const detailId = `${id}-detail`;
  return (
    <div className="setting">
      <div className="setting-words">
        <label htmlFor={id}>{label}</label>
        {detail ? (
          <p id={detailId} className="muted">
            {detail}
          </p>
        ) : null}
      </div>
      <div className="setting-control">
        {children({ id, 'aria-describedby': detail ? detailId : undefined })}
      </div>
    </div>
  );
}
