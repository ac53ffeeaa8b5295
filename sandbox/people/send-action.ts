import type { Delivery } from '../app-link/app-link';
import type { PlacedElement } from '../blocks/walk-blocks';
import type { Json } from '../json';
import { interaction, type PersonContext, tell } from './person-context';
import { origin, type Surface } from './surface';

/** Sends block_actions for one element; `what` is what was chosen or typed. */
export function sendAction(
  context: PersonContext,
  surface: Surface,
  { element, blockId, actionId }: PlacedElement,
  what: Json,
): Promise<Delivery> {
  const action: Json = {
    type: element.type,
    action_id: actionId,
    block_id: blockId,
    ...what,
    action_ts: context.workspace.ids.ts(),
  };
  const payload = {
    ...interaction(context, 'block_actions'),
    ...origin(context, surface),
    actions: [action],
  };
  return tell(context, 'interactive', payload);
}
