import { expect, test } from 'vitest';
import { type Notification, notificationId, notificationOf } from './notification.ts';

test.each<[Notification]>([
  [{ kind: 'code', key: 'key-1' }],
  [{ kind: 'expiring', key: 'key-1' }],
  [{ kind: 'cancelFailed', key: 'key-1' }],
  [{ kind: 'stock', service: 'AT&T: Cricket' }],
  [{ kind: 'stock', service: 'Two\nlines' }],
])('%j is known again by its id', (notification) => {
  expect(notificationOf(notificationId(notification))).toEqual(notification);
});

test.each(['', 'code', 'code:', ':key-1', 'other:key-1', 'my code:key-1', 'code key-1'])(
  '%j is no notification of ours',
  (id) => {
    expect(notificationOf(id)).toBeNull();
  },
);
