import type { PersonClient } from '../client/person-client';
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

/** The form on top, and nothing around it. */
const formOnly = '.modal >> nth=-1';

/** The newest message, and nothing around it. */
export const newestMessage = '[role="log"] .message >> nth=-1';

/** What somebody does before the page is opened; what it returns is the part to show, all when nothing. */
type Doing = (person: PersonClient, studio: Studio) => Promise<string | undefined>;

/** A picture of what `handle` finds at `place` after they, or others, have done something away from the page. */
export function found(
  name: string,
  [handle, place]: [string, string],
  doing: Doing,
  look: Look = {},
): Picture {
  return {
    name,
    async take(studio) {
      await closeForms(studio, handle);
      const crop = await doing(studio.person(handle), studio);
      await aMomentLater(studio);
      const page = await studio.open(handle, place, { fine: false, ...look });
      const screen = screenOf(page);
      await screen.press('Close the tour');
      await page
        .getByRole('log')
        .or(page.getByRole('dialog'))
        .or(page.getByText(/Your journal|Dein Tagebuch/))
        .first()
        .waitFor();
      if (await studio.sandbox.person(handle).hasModal()) await screen.form.last().waitFor();
      await page.mouse.move(0, 0);
      await page.evaluate('document.activeElement?.blur()');
      return { page, crop };
    },
  };
}

/** A picture of a form that `handle` has open, alone; tall enough to show all of it. */
export function form(
  name: string,
  handle: string,
  doing: (person: PersonClient, studio: Studio) => Promise<void>,
): Picture {
  const play: Doing = async (person, studio) => {
    await doing(person, studio);
    // It opens empty and is filled in a moment later.
    await person.modal();
    return formOnly;
  };
  return found(name, [handle, 'dm'], play, { height: 1900 });
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

/** In steps that meet everybody's working hours. */
export async function passUntil({ sandbox, settled }: Studio, moment: string): Promise<void> {
  const stepMs = 8 * 60 * 60 * 1000;
  while (sandbox.clock.now() < new Date(moment)) {
    const left = new Date(moment).getTime() - sandbox.clock.now().getTime();
    await sandbox.clock.advance(Math.min(stepMs, left));
    await settled();
  }
}
