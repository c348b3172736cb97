export type Notification =
  | { kind: 'code' | 'expiring' | 'cancelFailed'; key: string }
  | { kind: 'stock'; service: string };

/** All that the browser hands back on a click, perhaps to another worker. */
export function notificationId(notification: Notification): string {
  return `${notification.kind}:${notification.kind === 'stock' ? notification.service : notification.key}`;
}

export function notificationOf(id: string): Notification | null {
  const [, kind, about] = /^(\w+):(.+)$/s.exec(id) ?? [];
  if (about === undefined) return null;
  if (kind === 'stock') return { kind, service: about };
  return kind === 'code' || kind === 'expiring' || kind === 'cancelFailed' ? { kind, key: about } : null;
}
