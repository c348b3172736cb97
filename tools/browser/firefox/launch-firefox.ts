import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserDriver, LaunchOptions } from '../common/driver.ts';
import { findBrowser } from '../common/find-browser.mjs';
import { createVirtualDisplay } from '../common/virtual-display.ts';
import { waitUntil } from '../common/wait-until.ts';
import { createFirefoxDriver } from './firefox-driver.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { connectMarionette } from './marionette.ts';

// Firefox draws the host of an extension's pages at random, unless it is told one.
const UUID = '0e7b6a52-6f0f-4c8e-9d55-0a2b1c3d4e5f';

const DENY_PROMPTS = `
  const { panel } = PopupNotifications;
  panel.addEventListener('popupshown', () => panel.firstElementChild?.secondaryButton.click());`;

async function identityOf(extensionDir: string): Promise<{ id: string; uuid: string }> {
  const manifest = JSON.parse(await readFile(path.join(extensionDir, 'manifest.json'), 'utf8'));
  return { id: manifest.browser_specific_settings.gecko.id, uuid: UUID };
}

async function portOf(profileDir: string, firefox: ChildProcess): Promise<number> {
  const file = path.join(profileDir, 'MarionetteActivePort');
  return waitUntil(
    'Firefox to start',
    async () => {
      if (firefox.exitCode !== null) throw new Error(`Firefox ended with ${firefox.exitCode}`);
      // The file is there a moment before the port is in it.
      return Number(await readFile(file, 'utf8')) || null;
    },
    60_000,
  );
}

export async function launchFirefox(options: LaunchOptions): Promise<BrowserDriver> {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No Firefox was found; set FIREFOX_PATH');
  const { width, height } = options.windowSize ?? { width: 1280, height: 900 };
  const identity = await identityOf(options.extensionDir);
  const virtual = options.headed && !options.desktop && process.platform === 'linux';
  const display = virtual ? await createVirtualDisplay({ width, height }) : undefined;

  const profileDir = await mkdtemp(path.join(tmpdir(), 'firefox-profile-'));
  const preferences = Object.entries(firefoxPreferences(options, identity)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(path.join(profileDir, 'user.js'), preferences.join('\n'));

  const firefox = spawn(
    executable,
    [
      ...(options.headed ? [] : ['--headless']),
      '--no-remote',
      '--profile',
      profileDir,
      '--marionette',
      // Without it the browser's own window and extension pages are out of reach.
      '-remote-allow-system-access',
      '--width',
      String(width),
      '--height',
      String(height),
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        MOZ_HEADLESS_WIDTH: String(width),
        MOZ_HEADLESS_HEIGHT: String(height),
        ...(display ? { DISPLAY: display.name } : {}),
      },
    },
  );
  const kill = () => void firefox.kill('SIGKILL');
  process.once('exit', kill);

  async function cleanUp(): Promise<void> {
    const ended = async () => firefox.exitCode !== null || firefox.signalCode !== null;
    await waitUntil('Firefox to quit', ended, 10_000).catch(kill);
    await waitUntil('Firefox to end', ended);
    process.off('exit', kill);
    await display?.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }

  try {
    const marionette = await connectMarionette(await portOf(profileDir, firefox));
    const addon = { path: path.resolve(options.extensionDir), temporary: true };
    const install = async () => void (await marionette.send('Addon:Install', addon));
    await install();
    if (options.permissionPrompts === 'deny') await marionette.chrome(DENY_PROMPTS);
    return createFirefoxDriver({
      marionette,
      identity,
      install,
      async close() {
        await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
        marionette.close();
        await cleanUp();
      },
    });
  } catch (error) {
    kill();
    await cleanUp();
    throw error;
  }
}
