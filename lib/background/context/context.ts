import { AppError, type AppErrorCode } from '../../domain/errors.ts';
import type { RentalEvent } from '../../domain/rental/rental-events.ts';
import { withAlert } from '../../state/alert-edits.ts';
import type { AppState, PendingAlert } from '../../state/app-state.ts';
import { withEvent } from '../../state/state-edits.ts';
import type { Repository } from '../../storage/repository.ts';
import type { HeldAlarm } from './held-alarm.ts';
import type { Ports } from './ports.ts';

export interface Context {
  ports: Ports;
  /** Wraps the port; use it instead. */
  alarm: HeldAlarm;
  store: Repository;
  viewOpen(): boolean;
}

/** The server's time in milliseconds, as far as we know it. */
export function serverNow(state: AppState, ports: Ports): number {
  return ports.now() + state.clockSkewMs;
}

export function codeOfError(error: unknown): AppErrorCode {
  if (error instanceof AppError) return error.code;
  throw error;
}

export function recordEvent(
  { store }: Pick<Context, 'store'>,
  key: string,
  event: RentalEvent,
): Promise<AppState> {
  return store.update((state) => withEvent(state, key, event));
}

/** Keeps an alert until a view shows it, and tries to open one: none was open when it happened. */
export async function raise({ store, ports }: Context, what: PendingAlert['what']): Promise<void> {
  await store.update((state) => withAlert(state, what, ports.now()));
  await ports.openPopup();
}

/** For questions that a view asked. Notes a refused key. */
export async function answered<T>(context: Context, asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    await noteError(context, codeOfError(error));
    throw error;
  }
}

/** A refused key is reported once, whichever call found out. */
export async function noteError({ store }: Context, code: AppErrorCode): Promise<void> {
  if (code !== 'unauthorized') return;
  await store.update((state) =>
    state.account.status === 'connected'
      ? { ...state, account: { ...state.account, status: 'refused' } }
      : state,
  );
}
