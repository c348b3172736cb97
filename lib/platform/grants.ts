import { browser } from 'wxt/browser';

export async function forgetGrants(): Promise<void> {
  await browser.alarms.clearAll();
  await browser.scripting.unregisterContentScripts();
  const { optional_permissions: optional = [], host_permissions: hosts = [] } = browser.runtime.getManifest();
  const granted = await browser.permissions.getAll();
  await browser.permissions.remove({
    origins: (granted.origins ?? []).filter((origin) => !hosts.includes(origin)),
    permissions: (granted.permissions ?? []).filter((permission) => optional.includes(permission)),
  });
}
