// `node scripts/run.mjs PROGRAM …` runs a program under the project's own Node. On a fresh clone it first installs the
// packages, that Node among them: a shell that has already looked up `node` keeps using the older one. Runs on any Node from
// 20 on.
import process from 'node:process';
import { ensureInstalled, runUnderNode24 } from './set-up.mjs';

ensureInstalled();
runUnderNode24(process.argv.slice(2));
