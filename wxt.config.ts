import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'wxt';
import { apiBaseUrl, hostPermission } from './lib/api/base-url.ts';
import { browserAsItIs } from './tools/build/browser-as-it-is.ts';
import { bundledLicenses } from './tools/build/bundled-licenses.ts';
import { contentPolicy } from './tools/build/content-policy.ts';
import { localeFiles } from './tools/build/locale-files.ts';
import { serviceMarks } from './tools/build/marks/service-marks.ts';
import { plainScripts } from './tools/build/plain-scripts.ts';
import { preparedMessages } from './tools/build/prepared-messages.ts';
import { preparedNeedles } from './tools/build/prepared-needles.ts';
import { runAtFirstCall } from './tools/build/run-at-first-call.ts';
import { sharedParts } from './tools/build/shared-parts.ts';

// The API's base is fixed at build time, and the one host permission follows from it.
const base = apiBaseUrl(process.env.WXT_API_URL);
const licenses = bundledLicenses(['simple-icons']);

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  targetBrowsers: ['chrome', 'firefox', 'safari'],
  manifestVersion: 3,
  outDir: process.env.WXT_OUT_DIR || '.output',
  // `npm run release` makes the source package, of what is committed.
  zip: { zipSources: false },
  vite: () => ({
    plugins: [
      localeFiles(),
      preparedNeedles(),
      preparedMessages(),
      serviceMarks(),
      sharedParts(),
      browserAsItIs(),
      plainScripts(),
      // The public suffix list, which takes a worker longer to get ready than all else.
      runAtFirstCall('tldts'),
      licenses.plugin(),
    ],
    define: { __API_BASE_URL__: JSON.stringify(base) },
    // React and the public suffix list; loaded from disk, so size costs less than it would on the web.
    build: {
      chunkSizeWarningLimit: 600,
      rolldownOptions: {
        optimization: {
          // Or the text of the public suffix list stands in each place that reads it.
          inlineConst: false,
          // What runs at its first call is not to be compiled before.
          pifeForModuleWrappers: false,
        },
      },
    },
  }),
  hooks: {
    'build:done': ({ config: { outDir } }) => {
      writeFileSync(path.join(outDir, 'licenses.json'), JSON.stringify(licenses.list(), null, 1));
    },
  },
  manifest: ({ browser, command }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    permissions: [
      'storage',
      'alarms',
      'activeTab',
      'scripting',
      'contextMenus',
      // For a connection of its own to buy over; see lib/platform/lone.
      browser === 'firefox' ? 'declarativeNetRequestWithHostAccess' : 'offscreen',
    ],
    host_permissions: [hostPermission(base)],
    // Asked for by the click that switches the first notification on.
    optional_permissions: ['notifications'],
    // Asked for site by site: for the field button, and in Firefox, which drops activeTab at every navigation, by
    // the click that rents.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: contentPolicy(base, { dev: command === 'serve' }) },
    action: { default_title: '__MSG_manifest_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'fill-number': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_manifest_fillNumber__',
      },
      'fill-code': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_manifest_fillCode__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'extension@ohmyotp.com',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['authenticationInfo'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
});
