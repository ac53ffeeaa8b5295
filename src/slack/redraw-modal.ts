import type { types } from '@slack/bolt';
import type { Logger } from '../logger';
import { codeOf, isClosed, isOvertaken, type ViewCalls } from './view-calls';

export interface RedrawOptions {
  client: ViewCalls;
  /** The form as it was when something was pressed in it. */
  view: { id: string; hash: string };
  /** Draws it as it is now; asked a second time when something newer was in it, as after a double click. */
  load: () => Promise<types.ModalView>;
  logger: Logger;
  /** When something newer is in it already: draw it again, or leave it, because whatever was newer draws it itself. */
  whenOvertaken?: 'again' | 'leave';
}

/** Draws an open form anew; what was typed stays. A person who has closed it meanwhile does not mind. */
export async function redrawModal(options: RedrawOptions): Promise<void> {
  const { client, view, load, logger, whenOvertaken = 'again' } = options;
  const update = async (hash: { hash?: string }) => {
    await client.views.update({ view_id: view.id, ...hash, view: await load() });
  };
  try {
    await update({ hash: view.hash }).catch(async (error: unknown) => {
      if (!isOvertaken(error) || whenOvertaken === 'leave') throw error;
      await update({});
    });
  } catch (error) {
    const isLeft = isClosed(error) || (whenOvertaken === 'leave' && isOvertaken(error));
    if (!isLeft) throw error;
    logger.debug({ code: codeOf(error) }, 'A form was closed or redrawn before this could redraw it');
  }
}
