import { type Browser, documented, type Policy } from './documented.ts';

/** What is read of a built manifest. */
export interface BuiltManifest {
  content_security_policy?: { extension_pages?: string };
  browser_specific_settings?: {
    gecko?: { data_collection_permissions?: { required?: string[]; optional?: string[] } };
  };
  [member: string]: unknown;
}

const PERMISSIONS = [
  'permissions',
  'host_permissions',
  'optional_permissions',
  'optional_host_permissions',
] as const;

/** Members that give nobody any right. A new one is a decision, and belongs here or in the document. */
const HARMLESS: Record<Browser, readonly string[]> = {
  chrome: ['minimum_chrome_version', 'side_panel'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
};
const HARMLESS_IN_BOTH = [
  'manifest_version',
  'name',
  'description',
  'version',
  'icons',
  'default_locale',
  'action',
  'commands',
  'background',
  'options_ui',
];

/** Where the manifest and `docs/permissions.md` differ. */
export function manifestProblems(manifest: BuiltManifest, markdown: string, browser: Browser): string[] {
  const { permissions, policy } = documented(markdown, browser);
  const { extension_pages = '', ...otherPolicies } = manifest.content_security_policy ?? {};
  const known = [...PERMISSIONS, 'content_security_policy', ...HARMLESS_IN_BOTH, ...HARMLESS[browser]];
  return [
    ...compared(permissionsIn(manifest), permissions),
    ...compared(policyIn(extension_pages), policy),
    ...Object.keys(otherPolicies).map((name) => `a content policy for ${name}`),
    ...Object.keys(manifest)
      .filter((member) => !known.includes(member))
      .map((member) => `${member} is in the manifest`),
  ];
}

function permissionsIn(manifest: BuiltManifest): Policy {
  const { required = [], optional = [] } =
    manifest.browser_specific_settings?.gecko?.data_collection_permissions ?? {};
  return {
    ...Object.fromEntries(PERMISSIONS.map((name) => [name, (manifest[name] as string[] | undefined) ?? []])),
    data_collection_permissions: [...required, ...optional],
  };
}

function policyIn(text: string): Policy {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.filter(([name]) => name).map(([name, ...sources]) => [name, sources]));
}

function compared(built: Policy, said: Policy): string[] {
  return [...new Set([...Object.keys(built), ...Object.keys(said)])].flatMap((name) => {
    const inBuild = built[name]?.toSorted().join(' ') ?? '';
    const inDocument = said[name]?.toSorted().join(' ') ?? '';
    return inBuild === inDocument
      ? []
      : [`${name}: the manifest has "${inBuild}", the document "${inDocument}"`];
  });
}
