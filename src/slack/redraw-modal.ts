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
}

/** Draws an open form anew; what was typed stays. A person who has closed it meanwhile does not mind. */
export async function redrawModal({ client, view, load, logger }: RedrawOptions): Promise<void> {
  const update = async (hash: { hash?: string }) => {
    await client.views.update({ view_id: view.id, ...hash, view: await load() });
  };
  try {
    await update({ hash: view.hash }).catch(async (error: unknown) => {
      if (!isOvertaken(error)) throw error;
      await update({});
    });
  } catch (error) {
    if (!isClosed(error)) throw error;
    logger.debug({ code: codeOf(error) }, 'A form was closed before it was redrawn');
  }
}
