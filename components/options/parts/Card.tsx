import { type ReactNode, useId } from 'react';

interface Props {
  title: ReactNode;
  detail?: ReactNode;
  action?: ReactNode;
  testId?: string;
  children?: ReactNode;
}

export function Card({ title, detail, action, testId, children }: Props) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id} data-testid={testId}>
      <header className="card-head">
        <div>
          <h2 id={id}>{title}</h2>
          {detail ? <p className="card-detail">{detail}</p> : null}
        </div>
        {action}
      </header>
      <div className="card-body">{children}</div>
    </section>
  );
}
