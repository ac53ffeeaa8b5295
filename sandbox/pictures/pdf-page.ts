import { dirname, join } from 'node:path';
import type { Picture } from './picture';

/** How large a page is drawn: two pixels to a point, one and a half times the size of paper. */
const scale = 1.5;

/** A picture of one page of the newest PDF that was handed over, drawn by another program than the one that set it. */
export function pdfPage(name: string, number: number): Picture {
  return {
    name,
    async take(studio) {
      const files = [...(studio.sandbox.workspaces[0]?.files.values() ?? [])];
      const pdf = files.filter((file) => file.name.endsWith('.pdf')).at(-1)?.content;
      if (!pdf) throw new Error('no PDF was handed over yet');
      const page = await studio.open('bo', '', { height: 1_300 });
      const library = join(dirname(require.resolve('unpdf')), 'pdfjs.mjs');
      await page.route('**/pdf-library.mjs', (route) =>
        route.fulfill({ path: library, contentType: 'text/javascript' }),
      );
      // As text, because it runs in the browser, whose names Node does not know.
      await page.evaluate(`(async () => {
        const { getDocument } = await import('/pdf-library.mjs');
        const data = Uint8Array.from(atob(${JSON.stringify(pdf.toString('base64'))}), (char) => char.charCodeAt(0));
        const page = await (await getDocument({ data, isEvalSupported: false }).promise).getPage(${number});
        const viewport = page.getViewport({ scale: ${scale} * devicePixelRatio });
        const canvas = Object.assign(document.createElement('canvas'), { width: viewport.width, height: viewport.height });
        canvas.id = 'paper';
        Object.assign(canvas.style, { width: viewport.width / devicePixelRatio + 'px', display: 'block' });
        await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
        document.body.replaceChildren(canvas);
      })()`);
      return { page, crop: '#paper' };
    },
  };
}
