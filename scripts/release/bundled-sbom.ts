/** What is read of the CycloneDX document that `npm sbom` writes. */
export interface Sbom {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: { 'bom-ref': string; name: string } };
  components: { 'bom-ref': string; name: string; version: string }[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/** A package with code in a build, as `licenses.json` of the build names it. */
export interface Bundled {
  name: string;
  version: string;
}

/**
 * The bill of materials of what is in the packages: npm's, which is of all that is installed, with the bundled packages
 * alone. It has no time, no random number and no version of npm in it: one commit has one bill.
 */
export function bundledSbom(sbom: Sbom, project: string, bundled: readonly Bundled[]): Sbom {
  const { serialNumber: _, metadata, components, dependencies, ...rest } = sbom;
  const { timestamp: __, tools: ___, component, ...restOfMetadata } = metadata;
  const kept = components.filter((one) =>
    bundled.some(({ name, version }) => one.name === name && one.version === version),
  );
  const missing = bundled.filter(({ name }) => !kept.some((one) => one.name === name));
  if (missing.length > 0) throw new Error(`npm does not know ${missing.map(({ name }) => name).join(', ')}.`);

  const refs = new Set([component['bom-ref'], ...kept.map((one) => one['bom-ref'])]);
  return {
    ...rest,
    // npm takes the name of the folder.
    metadata: { ...restOfMetadata, component: { ...component, name: project } },
    components: kept.map((one) => ({ ...one, scope: 'required' })),
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  };
}
