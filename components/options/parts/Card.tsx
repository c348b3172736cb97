import { type ReactNode, useId } from 'react';

interface Props {
  title: ReactNode;
  detail?: ReactNode;
  /** Beside the title. */
  action?: ReactNode;
  testId?: string;
  children?: ReactNode;
}

/** One matter of a page, under a heading of its own. */
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
