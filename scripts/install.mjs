// Comes before every command of package.json that needs packages: on a fresh clone it installs them. Runs on any Node from
// 20 on.
import { ensureInstalled } from './set-up.mjs';

ensureInstalled();
