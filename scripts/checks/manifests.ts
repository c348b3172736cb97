// Compares the manifests of the builds in `.output` with docs/permissions.md.
import { readFileSync } from 'node:fs';
import { manifestProblems } from './manifest-problems.ts';

const markdown = readFileSync('docs/permissions.md', 'utf8');

for (const browser of ['chrome', 'firefox'] as const) {
  const manifest = JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8'));
  for (const problem of manifestProblems(manifest, markdown, browser)) {
    console.log(`${browser}: ${problem}`);
    process.exitCode = 1;
  }
}
