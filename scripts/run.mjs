// `node scripts/run.mjs PROGRAM …`: runs a program of this project under its own Node. On a fresh clone it installs the
// packages first, and that Node with them: a shell that has looked `node` up once would stay with the older one. Runs on any
// Node from 20 on.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureInstalled, node24Path } from './set-up.mjs';

ensureInstalled();
const node = node24Path();
const { error, status } = spawnSync(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` },
});
if (error) throw error;
process.exit(status ?? 1);
