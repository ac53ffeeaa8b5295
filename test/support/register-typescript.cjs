// Lets a plain `node -r` process run our TypeScript without a build, for processes of their own that tests start and kill.
// What has been translated is kept, because such a test starts many of them.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const kept = join(__dirname, '../../node_modules/.cache/evenkeel/translated');
mkdirSync(kept, { recursive: true });

function translated(file) {
  const source = readFileSync(file, 'utf8');
  const known = join(
    kept,
    `${createHash('sha256').update('sucrase').update(file).update(source).digest('hex')}.js`,
  );
  if (existsSync(known)) return readFileSync(known, 'utf8');
  const { code } = require('sucrase').transform(source, {
    filePath: file,
    transforms: ['typescript', 'imports'],
    production: true,
    disableESTransforms: true,
  });
  const draft = `${known}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, known);
  return code;
}

require.extensions['.ts'] = (module, file) => module._compile(translated(file), file);
