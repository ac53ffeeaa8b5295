// Unpacks the Chromium of @sparticuz/chromium once for each version, with the fonts of pictures, and prints the folder it is in.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const packageFolder = join(dirname(require.resolve('@sparticuz/chromium')), '../..');
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
// With a mark of this file: what an earlier one unpacked may lack a font.
const mark = createHash('sha256')
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex')
  .slice(0, 8);
const target = join(tmpdir(), `evenkeel-chromium-${version}-${mark}-${process.getuid?.() ?? 0}`);
const fontsFolder = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const fonts = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf'];

/** The folder with `chromium`, its libraries and `fonts.conf`. */
export async function unpackBrowser() {
  if (existsSync(target)) return target;
  const draft = mkdtempSync(`${target}-`);
  // The package unpacks to the temporary folder, whatever that is, and takes half-written files of others for whole ones.
  process.env.TMPDIR = draft;
  try {
    await require('@sparticuz/chromium').executablePath();
    // Libraries a bare system lacks. The package itself unpacks them on one kind of machine only.
    const { inflate } = require(join(packageFolder, 'build/cjs/lambdafs.cjs'));
    await inflate(join(packageFolder, 'bin/al2023.tar.br'));
    for (const font of fonts) copyFileSync(join(fontsFolder, font), join(draft, 'fonts', font));
    writeFileSync(join(draft, 'fonts.conf'), fontSettings());
    renameSync(draft, target);
  } catch (error) {
    // Somebody else was quicker.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/** The same fonts on every machine, so that pictures come out the same. */
function fontSettings() {
  const prefer = (family, wanted) =>
    `<alias binding="strong"><family>${family}</family><prefer><family>${wanted}</family></prefer></alias>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(target, 'fonts')}</dir><cachedir>${join(target, 'font-cache')}</cachedir>
${prefer('system-ui', 'Open Sans')}${prefer('sans-serif', 'Open Sans')}${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(await unpackBrowser());
}
