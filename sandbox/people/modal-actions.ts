import type { Delivery } from '../app-link/app-link';
import { flatBlocks } from '../blocks/walk-blocks';
import { readView } from '../gateway/view-methods';
import { isObject, type Json, objectAt, objectsAt, stringAt } from '../json';
import { SlackError } from '../slack-error';
import type { View } from '../state/entities';
import { viewJson } from '../state/view-json';
import { inputErrors } from './check-inputs';
import { fieldSnapshots } from './fields';
import { CannotAct, interaction, type PersonContext, tell, toast } from './person-context';
import { topModal } from './surface';

export interface Submitted {
  /** False when Slack's client refused to send the form. */
  sent: boolean;
  action: 'closed' | 'errors' | 'update' | 'push' | 'clear' | 'failed';
  /** Error texts by the label of their field. */
  errors: Record<string, string>;
  status: number | null;
  ackMs: number;
  /** When the app did not answer in time, or not well. */
  failure: Delivery['failure'];
}

/** Presses the submit button of the modal on top. */
export async function submit(context: PersonContext): Promise<Submitted> {
  const view = requireModal(context);
  const refusal = refused(context, view);
  if (refusal) return refusal;
  return settle(context, view, await tell(context, 'interactive', submission(context, view)));
}

/** Submits the same view twice at once: same view id, same hash, as a double click on a slow line does. */
export async function submitTwice(context: PersonContext): Promise<Submitted[]> {
  const view = requireModal(context);
  const refusal = refused(context, view);
  if (refusal) return [refusal];
  const payloads = [submission(context, view), submission(context, view)];
  const deliveries = await Promise.all(payloads.map((payload) => tell(context, 'interactive', payload)));
  return deliveries.map((delivery) => settle(context, view, delivery));
}

/**
 * Closes the modal on top, or all of them. The view in view_closed carries no values: Slack does not promise them, so
 * nothing may depend on them.
 */
export async function closeModal(context: PersonContext, options: { all?: boolean } = {}): Promise<void> {
  const { workspace, user } = context;
  const top = requireModal(context);
  const clears = options.all === true || top.body.clear_on_close === true;
  const closed = clears ? [...workspace.views.stack(user.id)].reverse() : [top];
  for (const view of closed) workspace.views.remove(view);
  for (const view of closed.filter(({ body }) => body.notify_on_close === true)) {
    const { trigger_id: _none, ...payload } = interaction(context, 'view_closed');
    await tell(context, 'interactive', {
      ...payload,
      view: viewJson(workspace, view, false),
      is_cleared: clears,
    });
  }
}

export function requireModal(context: PersonContext): View {
  const view = topModal(context);
  if (!view) throw new CannotAct(`${context.user.handle} has no modal open.`);
  return view;
}

function submission(context: PersonContext, view: View): Json {
  const shown = viewJson(context.workspace, view);
  return structuredClone({ ...interaction(context, 'view_submission'), view: shown, response_urls: [] });
}

/** The form as Slack's own client would refuse it; null when it may be sent. */
function refused(context: PersonContext, view: View): Submitted | null {
  if (!isObject(view.body.submit)) throw new CannotAct('This modal has no submit button.');
  view.errors = inputErrors(view);
  if (Object.keys(view.errors).length === 0) return null;
  return {
    sent: false,
    action: 'errors',
    errors: errorsByLabel(context, view),
    status: null,
    ackMs: 0,
    failure: null,
  };
}

/** Does what the app's answer to a submission asks for. */
function settle(context: PersonContext, view: View, delivery: Delivery): Submitted {
  const { status, ackMs, json, failure } = delivery;
  const done = (action: Submitted['action'], errors: Record<string, string> = {}): Submitted => {
    return { sent: true, action, errors, status, ackMs, failure };
  };
  if (failure) return done('failed');
  try {
    return done(applyAnswer(context, view, json), errorsByLabel(context, view));
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    const reasons = objectAt(error.details, 'response_metadata').messages;
    toast(
      context,
      'modal',
      error.code,
      `We had some trouble connecting. Try again? ${JSON.stringify(reasons ?? [])}`,
    );
    return done('failed');
  }
}

function applyAnswer(context: PersonContext, view: View, answer: Json | null): Submitted['action'] {
  const { views } = context.workspace;
  const wanted = stringAt(answer, 'response_action');
  if (wanted === '') {
    views.remove(view);
    return 'closed';
  }
  if (wanted === 'clear') {
    views.clear(view.userId);
    return 'clear';
  }
  if (wanted === 'errors') {
    view.errors = knownErrors(view, objectAt(answer, 'errors'));
    return 'errors';
  }
  if (wanted !== 'update' && wanted !== 'push') throw new SlackError('invalid_response_action');
  const body = readView(context.workspace, answer?.view, 'modal');
  if (wanted === 'update') views.update(view, body);
  else views.push(view.userId, body);
  return wanted;
}

/** Slack shows errors under input blocks only; naming another block breaks the answer. */
function knownErrors(view: View, errors: Json): Record<string, string> {
  const blocks = flatBlocks(objectsAt(view.body, 'blocks'));
  const inputs = blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
  const unknown = Object.keys(errors).filter((id) => !inputs.includes(id));
  if (unknown.length > 0 || Object.keys(errors).length === 0) {
    throw new SlackError('invalid_errors', { response_metadata: { messages: unknown } });
  }
  return Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, String(text)]));
}

function errorsByLabel(context: PersonContext, view: View): Record<string, string> {
  const withError = fieldSnapshots(context, view).filter((field) => field.error !== null);
  return Object.fromEntries(withError.map((field) => [field.label, field.error ?? '']));
}
