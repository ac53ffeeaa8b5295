// A process of its own that loads the key ring of a folder when it is told to, and says which key it got.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const ts = require('typescript');

require.extensions['.ts'] = (module, file) => {
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2023,
    esModuleInterop: true,
  };
  module._compile(ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions }).outputText, file);
};

const { loadKeyRing } = require(join(__dirname, '../../src/vault/load-key-ring.ts'));
const logger = { debug() {}, info() {}, warn() {}, error() {} };
process.on('message', (dataDir) => {
  const { primary } = loadKeyRing({ keys: null, dataDir, logger });
  process.send(createHash('sha256').update(primary.secret).digest('hex'), () => process.disconnect());
});
process.send('ready');
