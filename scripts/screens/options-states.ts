import { service, snapshotWith } from '../../components/testing/snapshots.ts';
import type { Snapshot } from '../../lib/messaging/snapshot.ts';
import { EMPTY } from '../../lib/storage/stored-state.ts';
import { NOW, type ViewState } from './view-state.ts';

function options(
  name: string,
  hash: string,
  part: Partial<Snapshot>,
  more: Partial<ViewState> = {},
): ViewState {
  const snapshot = snapshotWith({ catalogAt: NOW - 60_000, services: [service('Uber')], ...part });
  return { name: `options/${name}`, page: 'options', hash: `#${hash}`, snapshot, shows: 'h1', ...more };
}

const FULL: Partial<Snapshot> = {
  button: {
    position: 'outside',
    everywhere: true,
    sites: ['https://*.uber.com/*', 'https://*.a-very-long-name-of-a-site-that-goes-on-and-on.example/*'],
    on: ['https://*.uber.com/*'],
    hidden: { 'example.com': null, 'discord.com': NOW + 1_800_000 },
  },
  corrections: { 'gmail.com': 'Google', 'wolt.com': 'Uber' },
};

export const OPTIONS_STATES: readonly ViewState[] = [
  options('account', 'account', {}),
  options('account-none', 'account', { ...EMPTY }),
  options('account-refused', 'account', { account: { status: 'refused', label: null } }),
  options('account-balance-zero', 'account', { balanceMinor: 0 }),
  options(
    'account-disconnect-asked',
    'account',
    {},
    {
      steps: [{ click: '[data-testid="disconnect"]' }],
      shows: '[data-testid="disconnect-confirm"]',
    },
  ),
  options('sites-none', 'sites', {}),
  options('sites-full', 'sites', FULL, { granted: ['https://ohmyotp.com/*', 'https://*.uber.com/*'] }),
  options('settings', 'settings', {}),
  options('data', 'data', {}),
  options(
    'data-delete-asked',
    'data',
    {},
    {
      steps: [{ click: '[data-testid="delete-data"]' }],
      shows: '[data-testid="delete-confirm"]',
    },
  ),
  options('about', 'about', {}),
  options('loading-stored', 'account', {}, { background: 'silent' }),
  {
    name: 'options/unreachable',
    page: 'options',
    snapshot: null,
    background: 'gone',
    shows: 'h1, h2, button',
  },
  options('storage-newer', 'account', { storage: 'newer' }),
  options('storage-full', 'account', { storage: 'full' }),
];
