import type { Secret } from '../background/context/ports.ts';

/** `isLocked`: the key store cannot be read. */
export function createFakeKeyStore(isLocked: () => boolean) {
  const secrets: { key: string | null; session: string | null } = { key: null, session: null };
  const secret: Secret = {
    read: async () => {
      if (isLocked()) throw new Error('the key store cannot be read');
      return secrets.key ?? secrets.session;
    },
    keep: async (key, how) => {
      if (isLocked()) throw new Error('the key store cannot be written');
      Object.assign(secrets, how === 'session' ? { key: null, session: key } : { key, session: null });
    },
    forget: async () => {
      Object.assign(secrets, { key: null, session: null });
    },
  };

  return { secrets, secret };
}
