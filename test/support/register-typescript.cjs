// Lets a plain `node -r` process run our TypeScript, for processes of their own that tests start and kill. What test/global-setup.ts
// has built is taken as it is; a file of test/ is translated when it is loaded.
const { readFileSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

const root = join(__dirname, '../..');
const tests = `test${sep}`;

function translated(file) {
  const source = relative(root, file);
  if (!source.startsWith(tests))
    return readFileSync(join(root, 'dist', source.replace(/\.ts$/, '.js')), 'utf8');
  const { code } = require('sucrase').transform(readFileSync(file, 'utf8'), {
    filePath: file,
    transforms: ['typescript', 'imports'],
    production: true,
    disableESTransforms: true,
  });
  return code;
}

require.extensions['.ts'] = (module, file) => module._compile(translated(file), file);
