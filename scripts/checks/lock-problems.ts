/** What is read of `package.json`. */
export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}

/** What is read of `package-lock.json`, where the entry without a path is the project. */
export interface LockFile {
  packages: Record<string, LockEntry>;
}

interface LockEntry extends Manifest {
  /** Where the folder is called something else. */
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;
/** A version or a range of versions. Addresses, files, other names and tags are none. */
const RANGE = /^[\^~]?\d+(\.\d+){0,2}(-[\w.]+)?$/;

/** Everything in which the lock file leaves open what is installed, or what runs while it is. */
export function lockProblems(manifest: Manifest, { packages }: LockFile): string[] {
  const { '': project = {}, ...installed } = packages;
  const entries = Object.entries(installed).map(([place, entry]) => ({ place, ...entry }));
  return [
    ...rangeProblems(manifest, project),
    ...entries.flatMap(entryProblems),
    ...scriptProblems(manifest, entries),
  ];
}

function rangeProblems(manifest: Manifest, project: LockEntry): string[] {
  return (['dependencies', 'devDependencies'] as const).flatMap((kind) => {
    const wanted = manifest[kind] ?? {};
    const locked = project[kind] ?? {};
    return [...new Set([...Object.keys(wanted), ...Object.keys(locked)])].flatMap((name) => [
      ...(wanted[name] === locked[name] ? [] : [`${name}: package.json and the lock file differ`]),
      ...(RANGE.test(wanted[name] ?? '0') ? [] : [`${name}: ${wanted[name]} is no range of versions`]),
    ]);
  });
}

function entryProblems(entry: LockEntry & { place: string }): string[] {
  const { place, version, resolved, integrity, link } = entry;
  if (link || version === undefined) return [`${place}: not from the registry`];
  const wanted = addressOf(nameOf(entry), version);
  return [
    ...(resolved === wanted ? [] : [`${place}: resolved is ${resolved}, not ${wanted}`]),
    ...(SHA512.test(integrity ?? '') ? [] : [`${place}: no sha512 integrity`]),
  ];
}

/** Every script that runs at an install is one that was allowed, and no more are allowed than there are. */
function scriptProblems(
  { allowScripts = {} }: Manifest,
  entries: (LockEntry & { place: string })[],
): string[] {
  const running = new Set(entries.filter(({ hasInstallScript }) => hasInstallScript).map(nameOf));
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  return [
    ...[...running]
      .filter((name) => !allowed.includes(name))
      .map((name) => `${name}: an install script that is not allowed`),
    ...allowed
      .filter((name) => !running.has(name))
      .map((name) => `${name}: allowed an install script that it does not have`),
  ];
}

function nameOf({ place, name }: { place: string; name?: string }): string {
  return name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function addressOf(name: string, version: string): string {
  return `https://registry.npmjs.org/${name}/-/${name.split('/').at(-1)}-${version}.tgz`;
}
