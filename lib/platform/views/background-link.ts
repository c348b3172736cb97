import { browser } from 'wxt/browser';
import { type Client, createClient, type Transport } from '../../messaging/client.ts';
import type { Visibility } from '../../mirror/following.ts';
import { createMirror, type MirrorStore } from '../../mirror/mirror.ts';
import { afterFirstPaint } from '../first-paint.ts';
import { readStored } from '../stored-state.ts';

const transport: Transport = {
  send: (message) => browser.runtime.sendMessage(message),
  connect: (name) => {
    const port = browser.runtime.connect({ name });
    return {
      onMessage: (listener) => port.onMessage.addListener((message: unknown) => listener(message)),
      onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
      disconnect: () => port.disconnect(),
    };
  },
};

const visibility: Visibility = {
  isVisible: () => document.visibilityState === 'visible',
  onChange(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

export function followBackground(): { client: Client; store: MirrorStore } {
  const client = createClient(transport);
  const mirror = createMirror({
    client,
    readStored,
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    afterDrawing: afterFirstPaint,
    visibility,
  });
  mirror.start();
  return { client, store: mirror.store };
}
