import type { KeptValue } from '../storage/disk.ts';
import type { Stored } from '../storage/migrations.ts';
import { SESSION_KEY } from '../storage/stored-state.ts';

/** The browser's storage in memory, of a size. */
export function createFakeDisk(stored: Stored = {}) {
  const disk = { stored, roomBytes: Number.POSITIVE_INFINITY, writes: [] as Stored[] };
  const kept: KeptValue = {
    read: async () => structuredClone(disk.stored),
    async write(parts) {
      const written = structuredClone(parts);
      const next = { ...disk.stored, ...written };
      const isFull =
        disk.roomBytes < Number.POSITIVE_INFINITY && JSON.stringify(next).length > disk.roomBytes;
      if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
      disk.stored = next;
      disk.writes.push(written);
    },
    async clear() {
      disk.stored = {};
    },
  };
  return Object.assign(disk, {
    kept,
    /** What is really on the disk, as text. */
    text(): string {
      const { [SESSION_KEY]: _, ...onDisk } = disk.stored;
      return JSON.stringify(onDisk);
    },
    /** The browser closes, and forgets what it kept in memory. */
    endSession(): void {
      const { [SESSION_KEY]: _, ...onDisk } = disk.stored;
      disk.stored = onDisk;
    },
  });
}
