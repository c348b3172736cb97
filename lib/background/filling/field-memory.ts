import type { FieldMemory, FillValue } from '../../domain/fill/field-memory.ts';
import type { FillOutcome } from '../../domain/fill/fill.ts';
import { ownEntry } from '../../domain/own-entry.ts';
import { withFieldMemory, withoutFieldMemory } from '../../state/field-memory-edits.ts';
import type { Context } from '../context/context.ts';

export type FieldMemoryStore = ReturnType<typeof createFieldMemory>;

const FAILED: ReadonlySet<FillOutcome> = new Set(['rejected', 'marked_wrong', 'reverted']);

/** There are hardly more ways to write a number. */
const MAX_REFUSED = 6;

export function createFieldMemory({ ports, store }: Context) {
  function memoryFor(origin: string, value: FillValue): FieldMemory | null {
    const kept = ownEntry(store.state.fieldMemories, hostOfOrigin(origin))?.[value];
    if (!kept) return null;
    const { usedAt: _, ...memory } = kept;
    return memory;
  }

  async function keepMemory(origin: string, value: FillValue, memory: FieldMemory): Promise<void> {
    const kept = { ...memory, usedAt: ports.now() };
    await store.update((state) => withFieldMemory(state, hostOfOrigin(origin), value, kept));
  }

  /** Learns from an outcome: keeps what worked, and forgets what no longer does unless the user chose it. */
  async function noteOutcome(
    origin: string,
    value: FillValue,
    outcome: FillOutcome,
    memory: FieldMemory | undefined,
  ): Promise<void> {
    const before = memoryFor(origin, value);
    if (outcome === 'filled' && memory) {
      const { refused } = before ?? {};
      return keepMemory(origin, value, refused ? { ...memory, refused } : memory);
    }
    const isUserChosen = before?.userChosen === true;
    if (FAILED.has(outcome) && !isUserChosen) await forgetMemory(hostOfOrigin(origin), value);
  }

  /** The site called a number in that format wrong. Only adds to what a fill has left. */
  async function noteRefused(origin: string, format: string): Promise<void> {
    const memory = memoryFor(origin, 'number');
    if (!memory) return;
    const others = (memory.refused ?? []).filter((one) => one !== format);
    await keepMemory(origin, 'number', { ...memory, refused: [...others, format].slice(-MAX_REFUSED) });
  }

  async function forgetMemory(host: string, value: FillValue): Promise<void> {
    await store.update((state) => withoutFieldMemory(state, host, value));
  }

  return { memoryFor, keep: keepMemory, note: noteOutcome, noteRefused, forget: forgetMemory };
}

function hostOfOrigin(origin: string): string {
  return new URL(origin).host;
}
