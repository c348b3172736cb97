import { changelogEntries } from './changelog.ts';

export interface Facts {
  /** Of package.json: the one place where a version is set. */
  version: string;
  lockVersion: string;
  changelog: string;
  /** What `git status --porcelain` says. */
  status: string;
  /** Of the release on the forge, if there is one. */
  tag?: string | undefined;
}

/** What every store takes: Chrome wants up to four numbers of at most 65535, none with a zero in front. */
const NUMBERS = /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/;
const LARGEST = 65_535;

/** Why these files are no release. */
export function refusals({ version, lockVersion, changelog, status, tag }: Facts): string[] {
  const entries = changelogEntries(changelog);
  const entry = entries.find((one) => one.version === version);
  return [
    ...(status.trim() === '' ? [] : [`There are changes that are not committed:\n${status.trimEnd()}`]),
    ...(isForStores(version) ? [] : [`${version} is no version that the stores take.`]),
    ...(lockVersion === version ? [] : [`package-lock.json says ${lockVersion}, package.json ${version}.`]),
    ...(tag === undefined || tag === `v${version}` ? [] : [`The tag is ${tag}, not v${version}.`]),
    ...(entry?.text ? [] : [`CHANGELOG.md says nothing about ${version}.`]),
    ...(entry && entry !== entries[0] ? [`CHANGELOG.md has ${entries[0]?.version} before ${version}.`] : []),
  ];
}

function isForStores(version: string): boolean {
  return NUMBERS.test(version) && version.split('.').every((part) => Number(part) <= LARGEST);
}
