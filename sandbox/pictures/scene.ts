import type { Look } from './open-page';
import type { Picture, Studio } from './picture';
import { type Screen, screenOf } from './screen';

/** What a scene does before its picture is taken; what it returns is the part to show, all when nothing. */
type Play = (screen: Screen, studio: Studio) => Promise<string | undefined>;

/** A picture of the page as `handle` at `place`, without the tour beside it. */
export function scene(name: string, [handle, place]: [string, string], play: Play, look: Look = {}): Picture {
  return {
    name,
    async take(studio) {
      const page = await studio.open(handle, place, { fine: false, ...look });
      const screen = screenOf(page);
      await screen.press('Close the tour');
      const crop = await play(screen, studio);
      // The next scene goes on with what was typed in this one.
      await page.waitForFunction(`!document.querySelector('[data-unsent]')`);
      // Nothing is pointed at, or its tools would be in the picture.
      await page.mouse.move(0, 0);
      if (!(await screen.form.count())) await page.evaluate('document.activeElement?.blur()');
      return { page, crop };
    },
  };
}

/** Slack takes one message a second and channel; the workspace's clock stands still unless it is moved. */
export async function aMomentLater({ sandbox, settled }: Studio): Promise<void> {
  await sandbox.clock.advance({ seconds: 5 });
  await settled();
}

/** Closes what is still open on somebody's screen. */
export async function closeForms({ sandbox }: Studio, handle: string): Promise<void> {
  const person = sandbox.person(handle);
  if (await person.hasModal()) await person.closeModal({ all: true });
}
