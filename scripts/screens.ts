// `npm run screens [-- --only popup/waiting] [--language ru] [--built]`: a picture of every view in every state, in
// `.output/screens/index.html`, and what is wrong with it. `--only` takes the beginning of a name, and can be given
// several times; `--language` shows that one instead of Arabic; `--built` takes the build of the last time.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../lib/domain/settings.ts';
import { buildExtension } from '../tools/build/build-extension.ts';
import { contactSheet, type Picture } from './screens/contact-sheet.ts';
import { createStage } from './screens/stage.ts';
import { STATES } from './screens/states.ts';
import { visit } from './screens/visit.ts';

const OUT = path.resolve('.output/screens');
const BUILD = { browser: 'chromium', apiUrl: null, name: 'screens-build' } as const;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    language: { type: 'string', default: 'ar' },
    built: { type: 'boolean', default: false },
  },
});
const states = STATES.filter(({ name }) => values.only.some((beginning) => name.startsWith(beginning)));
const language = LANGUAGES.find((known) => known === values.language);
if (states.length === 0 || language === undefined) {
  throw new Error(`Nothing is called ${values.only} ${values.language}`);
}

const extensionDir = values.built
  ? path.resolve('.output', BUILD.name, 'chrome-mv3')
  : await buildExtension(BUILD);
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });

const pictures: Picture[] = [];
let wrong = 0;
const stage = await createStage(extensionDir);
try {
  for (const state of states) {
    pictures.push({ name: state.name, ...(await visit(stage, state, { language, picturesIn: OUT })) });
    for (const finding of pictures.at(-1)?.findings ?? []) console.log(`${state.name}: ${finding}`);
    wrong += pictures.at(-1)?.findings.length ?? 0;
  }
} finally {
  await stage.close();
}
await writeFile(path.join(OUT, 'index.html'), contactSheet(pictures));
console.log(`${states.length} states, ${wrong} findings: ${path.join(OUT, 'index.html')}`);
process.exitCode = wrong > 0 ? 1 : 0;
