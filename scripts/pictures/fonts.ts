import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve('.output/fonts');

/**
 * Draws what a page calls its system's font in Inter, as many systems would: a Linux without a desktop has none worth showing.
 * Where it cannot be had, pictures are drawn in what there is.
 */
export function drawInInter(): void {
  if (process.platform !== 'linux' || !haveInter()) return;
  const file = path.join(FOLDER, 'fonts.conf');
  const families = ['system-ui', 'sans-serif', 'Segoe UI', 'Helvetica', 'Arial'];
  const aliases = families.map(
    (family) =>
      `<match target="pattern"><test name="family"><string>${family}</string></test>` +
      `<edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>`,
  );
  const include = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${include}<dir>${FOLDER}</dir>${aliases.join('')}</fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = file;
}

/** From Debian's package, which is unpacked and not installed. */
function haveInter(): boolean {
  if (existsSync(path.join(FOLDER, 'usr'))) return true;
  mkdirSync(FOLDER, { recursive: true });
  const inFolder = { cwd: FOLDER, stdio: 'ignore' } as const;
  spawnSync('apt-get', ['download', 'fonts-inter'], inFolder);
  const file = readdirSync(FOLDER).find((name) => name.endsWith('.deb'));
  if (file === undefined) {
    console.log('Inter is not to be had; the pictures are drawn in another font.');
    return false;
  }
  return spawnSync('dpkg-deb', ['-x', file, '.'], inFolder).status === 0;
}
