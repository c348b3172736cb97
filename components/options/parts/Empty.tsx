import type { ReactNode } from 'react';

export function Empty({ title, detail, action }: { title: string; detail: string; action?: ReactNode }) {
  return (
    <div className="empty-page" data-testid="empty">
      <p className="empty-title">{title}</p>
      <p className="muted">{detail}</p>
      {action}
    </div>
  );
}
