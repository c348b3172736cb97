import { expect, test } from 'vitest';
import { type Notice, noticeId, noticeOf } from './notice.ts';

test.each<[Notice]>([
  [{ kind: 'code', key: 'key-1' }],
  [{ kind: 'expiring', key: 'key-1' }],
  [{ kind: 'cancelFailed', key: 'key-1' }],
  [{ kind: 'stock', service: 'AT&T: Cricket' }],
])('%j is known again by its id', (notice) => {
  expect(noticeOf(noticeId(notice))).toEqual(notice);
});

test.each(['', 'code', 'code:', 'other:key-1'])('%j is no notice of ours', (id) => {
  expect(noticeOf(id)).toBeNull();
});
