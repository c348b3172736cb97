import { expect, test } from 'vitest';
import { type BuiltManifest, manifestProblems } from './manifest-problems.ts';

const DOCUMENT = `
| permission | of the manifest | browser | why |
|---|---|---|---|
| \`storage\` | \`permissions\` | both | to keep |
| \`sidePanel\` | \`permissions\` | Chrome | to show |
| \`https://api.example/*\` | \`host_permissions\` | both | to ask |
| \`https://*/*\` \`http://*/*\` | \`optional_host_permissions\` | both | to fill |
| \`authenticationInfo\` | \`data_collection_permissions\` | Firefox | the key |

| directive | sources | why |
|---|---|---|
| \`default-src\` | \`'none'\` | no |
| \`connect-src\` | \`'self'\` \`https://api.example\` | yes |
`;
const chrome: BuiltManifest = {
  manifest_version: 3,
  permissions: ['sidePanel', 'storage'],
  host_permissions: ['https://api.example/*'],
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  content_security_policy: { extension_pages: "default-src 'none'; connect-src 'self' https://api.example;" },
};
const firefox: BuiltManifest = {
  ...chrome,
  permissions: ['storage'],
  browser_specific_settings: { gecko: { data_collection_permissions: { required: ['authenticationInfo'] } } },
};

test('the manifest of either browser is as documented', () => {
  expect(manifestProblems(chrome, DOCUMENT, 'chrome')).toEqual([]);
  expect(manifestProblems(firefox, DOCUMENT, 'firefox')).toEqual([]);
});

test.each<[string, BuiltManifest]>([
  ['a permission more', { ...chrome, permissions: ['sidePanel', 'storage', 'tabs'] }],
  ['a permission less', { ...chrome, permissions: ['storage'] }],
  ['another host', { ...chrome, host_permissions: ['https://*/*'] }],
  ['an optional permission', { ...chrome, optional_permissions: ['history'] }],
  ['a script in pages', { ...chrome, content_scripts: [] }],
  ['files for pages', { ...chrome, web_accessible_resources: [] }],
  ['a way in for pages', { ...chrome, externally_connectable: { matches: [] } }],
  ['no policy', { ...chrome, content_security_policy: {} }],
  [
    'a looser policy',
    { ...chrome, content_security_policy: { extension_pages: "default-src 'none'; connect-src *" } },
  ],
  [
    'a policy without one of its parts',
    { ...chrome, content_security_policy: { extension_pages: "default-src 'none'" } },
  ],
  [
    'another policy',
    { ...chrome, content_security_policy: { ...chrome.content_security_policy, sandbox: '' } as object },
  ],
])('a manifest with %s is reported', (_, manifest) => {
  expect(manifestProblems(manifest, DOCUMENT, 'chrome')).not.toEqual([]);
});

test('what is documented and not there is told, and so is what one browser has of the other', () => {
  const more = DOCUMENT.replace('`storage`', '`storage` `tabs`');
  expect(manifestProblems(chrome, more, 'chrome')).toHaveLength(1);
  expect(manifestProblems(chrome, DOCUMENT, 'firefox')).toHaveLength(2);
});
