import type { AppErrorCode } from '../../lib/domain/errors.ts';

/** What a user can do about an error. Each is one button, or none. */
export type NextStep = 'reconnect' | 'top_up' | 'retry' | 'pick_another' | 'grant_access' | 'none';

export interface ErrorWords {
  title: string;
  detail: string | null;
  next: NextStep;
}

/** What the error was about, where that is known. */
export interface About {
  service?: string | undefined;
  retryAfterMs?: number | undefined;
}

// Nothing here says "you were not charged": only a settled rental knows that.
const WORDS: Record<AppErrorCode, (about: About) => ErrorWords> = {
  no_key: () => words('No API key yet', 'Add your OhmyOTP key to rent numbers.', 'reconnect'),
  unauthorized: () =>
    words('Your key is no longer accepted', 'It may have been replaced or revoked.', 'reconnect'),
  insufficient_balance: ({ service }) =>
    words('Balance too low', service ? `Top up to rent a number for ${service}.` : null, 'top_up'),
  not_owner: () => words('This rental belongs to another account', null, 'reconnect'),
  not_found: ({ service }) =>
    service
      ? words(`${service} is not offered any more`, 'The list has changed.', 'pick_another')
      : words('This rental has changed', 'What you see now is up to date.', 'none'),
  no_numbers: ({ service }) =>
    words(
      service ? `No numbers for ${service} right now` : 'No numbers right now',
      'New ones come in often.',
      'pick_another',
    ),
  rate_limited: ({ retryAfterMs }) =>
    words(
      'Too many requests',
      retryAfterMs === undefined
        ? 'Wait a moment and try again.'
        : `Try again in ${Math.ceil(retryAfterMs / 1000)} s.`,
      'retry',
    ),
  upstream: () => words('OhmyOTP is not answering', 'This usually passes in a minute.', 'retry'),
  server_error: () => words('OhmyOTP has a problem', 'It is on their side. Try again soon.', 'retry'),
  rejected: () => words('OhmyOTP refused this request', null, 'none'),
  bad_response: () => words("OhmyOTP sent an answer we couldn't read", 'Try again soon.', 'retry'),
  timeout: () => words('No answer in time', 'The connection may be slow.', 'retry'),
  offline: () => words('You are offline', 'Check your connection and try again.', 'retry'),
  no_access: () =>
    words('Your browser blocks access to OhmyOTP', 'Allow it once to use the extension.', 'grant_access'),
  not_rentable: () =>
    words('This number is not to be had right now', 'It may be in use, or gone.', 'pick_another'),
  price_changed: () => words('The price has changed', 'Look at the new one before you rent.', 'none'),
  already_renting: () => words('Still settling your last purchase', 'One at a time, please.', 'none'),
  storage_full: () =>
    words('Your browser has no room to store this', 'Free some disk space, then try again.', 'retry'),
  storage_newer: () =>
    words('Your data is from a newer version', 'Update the extension. Nothing was changed.', 'none'),
  too_many_watches: () => words('You are waiting for ten services', 'Stop one of them first.', 'none'),
};

export function errorWords(code: AppErrorCode, about: About = {}): ErrorWords {
  return WORDS[code](about);
}

function words(title: string, detail: string | null, next: NextStep): ErrorWords {
  return { title, detail, next };
}
