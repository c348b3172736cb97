import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

interface License {
  name: string;
  version: string;
  license: string;
  text: string;
}

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Notes which packages have code in a build, over all of its bundles, and tells the terms of each. `others`: what else ships. */
export function bundledLicenses(others: readonly string[]) {
  const folders = new Set(others.map((name) => path.resolve('node_modules', name)));

  const plugin = (): Plugin => ({
    name: 'bundled-licenses',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const folder = packageFolder(id);
          if (folder !== null) folders.add(folder);
        }
      }
    },
  });

  return { plugin, list: () => [...folders].map(licenseIn).sort(byName) };
}

/** In the same order in every language, so that two builds are the same. */
function byName(a: License, b: License): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

/** Null for this project's own modules, and for those that the bundler makes up. */
function packageFolder(moduleId: string): string | null {
  const folder = PACKAGE.exec(moduleId.replaceAll('\\', '/').replace('\0', ''))?.[1];
  return folder !== undefined && existsSync(path.join(folder, 'package.json')) ? folder : null;
}

function licenseIn(folder: string): License {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const [file] = globSync('{licen[cs]e,LICEN[CS]E,Licen[cs]e,copying,COPYING}*', { cwd: folder }).sort();
  return {
    name,
    version,
    license: typeof license === 'string' ? license : '',
    text: file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim(),
  };
}
