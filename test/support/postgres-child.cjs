// A process of its own that starts the embedded server in the folder it is given, prints the server's process number, and waits
// to be killed.
const { join } = require('node:path');
require('./register-typescript.cjs');

const { startEmbeddedServer } = require(join(__dirname, '../../src/database/embedded-server.ts'));
const log = { debug() {}, info() {}, warn() {}, error() {} };
startEmbeddedServer({ dataDir: process.argv[2], log, durable: false }).then(({ pid }) => {
  process.stdout.write(String(pid));
  setInterval(() => {}, 1_000);
});
