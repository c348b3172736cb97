// `npm start`: the whole loop against a local sandbox, on a machine with nothing set up. Runs on any Node from 20 on.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensureInstalled, node24 } from './set-up.mjs';

const USAGE = `npm start [-- --auto] [--firefox] [--live]
  --auto     play the loop by itself, without a window (the default where there is no display)
  --firefox  in Firefox instead of Chromium
  --live     the real API, with no key set`;

try {
  const { auto, firefox, live, help } = parseArgs({
    options: {
      auto: { type: 'boolean', default: false },
      firefox: { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;
  if (help) console.log(USAGE);
  else
    await start(firefox || flagOfNpm('firefox') ? 'firefox' : 'chromium', {
      auto: auto || flagOfNpm('auto'),
      live: live || flagOfNpm('live'),
    });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * `npm start --firefox`, without the `--` in between, reaches the script as npm's own setting.
 * @param {string} name
 */
function flagOfNpm(name) {
  return process.env[`npm_config_${name}`] === 'true';
}

/**
 * @param {'chromium' | 'firefox'} browser
 * @param {{ auto: boolean, live: boolean }} mode
 */
async function start(browser, { auto, live }) {
  ensureInstalled();
  node24();
  ensureBrowsers([browser]);
  const { hasDisplay, openForUser } = await import('./demo/open-for-user.ts');
  if (live || (hasDisplay() && !auto)) return openForUser(browser, live);
  const { playLoop } = await import('./demo/play-loop.ts');
  await playLoop(browser);
}
