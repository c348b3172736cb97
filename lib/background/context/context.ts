import { AppError, type AppErrorCode } from '../../domain/errors.ts';
import { withAlert } from '../../state/alert-edits.ts';
import type { AppState, PendingAlert } from '../../state/app-state.ts';
import type { Repository } from '../../storage/repository.ts';
import type { HeldAlarm } from './held-alarm.ts';
import type { Ports } from './ports.ts';

/** What every part of the background works with. */
export interface Context {
  ports: Ports;
  /** Of the ports; shared by whoever needs it. */
  alarm: HeldAlarm;
  store: Repository;
  /** Whether a popup or other view is open. */
  viewOpen(): boolean;
}

/** Milliseconds on the server's clock, as far as it is known. */
export function serverNow(state: AppState, ports: Ports): number {
  return ports.now() + state.clockSkewMs;
}

export function codeOfError(error: unknown): AppErrorCode {
  if (error instanceof AppError) return error.code;
  throw error;
}

/** Keeps an alert for the next view and tries to open one, for what happened where no view was there to tell. */
export async function raise({ store, ports }: Context, what: PendingAlert['what']): Promise<void> {
  await store.update((state) => withAlert(state, what, ports.now()));
  await ports.openPopup();
}

/** What the API answers to a view's question; a refused key is noted on the way. */
export async function answered<T>(context: Context, asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    await noteError(context, codeOfError(error));
    throw error;
  }
}

/** A key the API no longer takes is said once, at the top, whichever call found out. */
export async function noteError({ store }: Context, code: AppErrorCode): Promise<void> {
  if (code !== 'unauthorized') return;
  await store.update((state) =>
    state.account.status === 'connected'
      ? { ...state, account: { ...state.account, status: 'refused' } }
      : state,
  );
}
