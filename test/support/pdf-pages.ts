import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** What only helps to set words: where a long one may be broken, and which way it runs. */
const setting = /[\u200B\u200E\u200F\u2066-\u2069]/g;

/** The words of each page of a PDF, as a program that reads it sees them. */
export function pdfPages(pdf: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 50_000_000 };
    const child = execFile(
      process.execPath,
      [join(__dirname, 'read-pdf-child.mjs')],
      options,
      (error, stdout) => {
        if (error) return reject(error);
        const pages = JSON.parse(stdout) as string[];
        resolve(pages.map((page) => page.replace(setting, '').normalize('NFKC')));
      },
    );
    child.stdin?.end(pdf);
  });
}
