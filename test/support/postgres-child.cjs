// A process of its own that starts the embedded server in the folder it is given, prints the server's process number, and waits
// to be killed. Translates TypeScript as it loads it, so that tests need no build.
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

const { startEmbeddedServer } = require(join(__dirname, '../../src/database/embedded-server.ts'));
const log = { debug() {}, info() {}, warn() {}, error() {} };
startEmbeddedServer({ dataDir: process.argv[2], log, durable: false }).then(({ pid }) => {
  process.stdout.write(String(pid));
  setInterval(() => {}, 1_000);
});
