/** What the user is told by a notification, while no view is there to tell it. */
export type Notice =
  | { kind: 'code' | 'expiring' | 'cancelFailed'; key: string }
  | { kind: 'stock'; service: string };

/** The browser hands back nothing but this when a notification is clicked, maybe to another worker. */
export function noticeId(notice: Notice): string {
  return `${notice.kind}:${notice.kind === 'stock' ? notice.service : notice.key}`;
}

export function noticeOf(id: string): Notice | null {
  const [, kind, about] = /^(\w+):(.+)$/s.exec(id) ?? [];
  if (about === undefined) return null;
  if (kind === 'stock') return { kind, service: about };
  return kind === 'code' || kind === 'expiring' || kind === 'cancelFailed' ? { kind, key: about } : null;
}
