import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './fonts';
import type { PrintAnswer, PrintRequest } from './press-protocol';

/** More than any document of ours needs, in bytes; the system would else take what it can from everybody. */
const mostMemoryBytes = 700 * 1024 * 1024;
/** Layouts that later documents may share are kept for this many of them. */
const remembered = 3;

/** The process that sets PDFs: apart, because setting one takes all of a thread, and can be ended at any moment. */
function main(): void {
  watchMemory();
  const compiler = NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontPaths: fontFiles() }] });
  process.on('message', ({ id, template, data, createdAt }: PrintRequest) => {
    answer(() => {
      const document = { mainFileContent: template, inputs: { data } };
      const pdf = compiler.pdf(document, { creationTimestamp: createdAt });
      compiler.evictCache(remembered);
      return { id, pdf };
    }, id);
  });
  process.on('disconnect', () => process.exit(0));
}

/** What the compiler complains about may quote people's words, so it stays here. */
function answer(work: () => PrintAnswer, id: number): void {
  let result: PrintAnswer;
  try {
    result = work();
  } catch {
    result = { id, failed: 'not_set' };
  }
  process.send?.(result);
}

/** From a thread of its own, because the main one is busy exactly when it matters. */
function watchMemory(): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${mostMemoryBytes}) process.kill(process.pid, 'SIGKILL');
  }, 100)`;
  new Worker(watch, { eval: true }).unref();
}

main();
