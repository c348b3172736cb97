import type { LaunchOptions } from '../common/driver.ts';

/** The extension's id in `browser_specific_settings`, and the host Firefox is told to give it. */
export interface ExtensionIdentity {
  id: string;
  uuid: string;
}

// Sends every request to a port nobody listens on, except those that stay on this machine.
const OFFLINE_PROXY = `function FindProxyForURL(url, host) {
  if (host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1') return 'DIRECT';
  return 'PROXY 127.0.0.1:9';
}`;

/** A quiet browser that can reach this machine and nothing else. */
export function firefoxPreferences(options: LaunchOptions, extension: ExtensionIdentity) {
  const nowhere = 'data:,';
  return {
    // 0 lets Firefox pick a free port; it writes the number into its profile.
    'marionette.port': 0,
    'remote.prefs.recommended': true,
    'extensions.webextensions.uuids': JSON.stringify({ [extension.id]: extension.uuid }),
    'extensions.webextOptionalPermissionPrompts': (options.permissionPrompts ?? 'accept') !== 'accept',
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(OFFLINE_PROXY)}`,
    'network.proxy.no_proxies_on': '',
    'network.proxy.failover_direct': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.dns.disablePrefetch': true,
    'network.trr.mode': 5,
    'services.settings.server': nowhere,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    'browser.region.network.url': '',
    'browser.search.update': false,
    'browser.topsites.contile.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.tabs.warnOnClose': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.server': nowhere,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'dom.push.connection.enabled': false,
    // A prompt that has just appeared would otherwise ignore its buttons for a while.
    'security.notification_enable_delay': 0,
    'security.dialog_enable_delay': 0,
    // In windows of its own: there may be nothing else here to show notifications.
    'alerts.useSystemBackend': false,
    'ui.prefersReducedMotion': 1,
    'toolkit.cosmeticAnimations.enabled': false,
    ...(options.colorScheme
      ? {
          'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
          'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
        }
      : {}),
  };
}
