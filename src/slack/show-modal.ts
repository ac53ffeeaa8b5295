import type { types } from '@slack/bolt';
import { say } from '../language/say';
import type { Logger } from '../logger';
import { modal, section } from './block-kit';
import { noticeModal } from './error-notice';
import { newReference } from './error-reference';
import { codeOf, isClosed, isOvertaken, type ViewCalls } from './view-calls';

type ModalView = types.ModalView;

export interface ShowModalOptions {
  client: ViewCalls;
  /** Lives 3 s and works once (https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses). */
  triggerId: string;
  /** Our own constant, at most 24 characters; shown while the form is being fetched. */
  title: string;
  load: () => Promise<ModalView>;
  /** Tells the person how to open the form again, because the trigger was too old or used. */
  onExpired: () => Promise<void>;
  logger: Logger;
  /** On top of the modal that is open. */
  push?: boolean;
  waitMillis?: number;
  newReference?: () => string;
}

export type ShownModal = { shown: true; viewId: string } | { shown: false };

/** The trigger cannot open anything any more; `onExpired` says how to go on. */
const expiredCodes = new Set([
  'expired_trigger_id',
  'trigger_expired',
  'exchanged_trigger_id',
  'trigger_exchanged',
  'invalid_trigger_id',
  'invalid_trigger',
  'invalid_trigger_id_format',
]);

/**
 * Opens a form in time: complete with one call when it is ready within `waitMillis`, else a quiet loading view that is
 * filled when it is. Acknowledge before calling it.
 * @throws what `load` threw, while nothing is open yet, and what Slack answered to the opening.
 */
export async function showModal(options: ShowModalOptions): Promise<ShownModal> {
  const loading = settle(options.load());
  const early = await withinWait(loading, options.waitMillis ?? 250);
  if (early && 'error' in early) throw early.error;
  const opened = await open(options, early ? early.view : loadingView(options.title));
  if (!opened || early) return opened ? { shown: true, viewId: opened.id } : { shown: false };
  const late = await loading;
  await updateModal(options, opened, 'error' in late ? reportFailure(options, late.error) : late.view);
  return { shown: true, viewId: opened.id };
}

type Loaded = { view: ModalView } | { error: unknown };

function settle(load: Promise<ModalView>): Promise<Loaded> {
  return load.then(
    (view) => ({ view }),
    (error: unknown) => ({ error }),
  );
}

async function withinWait(loading: Promise<Loaded>, millis: number): Promise<Loaded | null> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), millis);
  });
  const first = await Promise.race([loading, waited]);
  clearTimeout(timer);
  return first;
}

async function open(
  options: ShowModalOptions,
  view: ModalView,
): Promise<{ id: string; hash?: string } | null> {
  const { client, triggerId, push, onExpired } = options;
  try {
    const call = { trigger_id: triggerId, view };
    const answer = await (push ? client.views.push(call) : client.views.open(call));
    return { id: answer.view?.id ?? '', hash: answer.view?.hash };
  } catch (error) {
    if (!expiredCodes.has(codeOf(error))) throw error;
    await onExpired();
    return null;
  }
}

/** Shows something else in a modal that may have been closed meanwhile; then there is nothing to show it in. */
export async function updateModal(
  { client, logger }: Pick<ShowModalOptions, 'client' | 'logger'>,
  opened: { id: string; hash?: string },
  view: ModalView,
): Promise<void> {
  try {
    await client.views.update({ view_id: opened.id, ...(opened.hash && { hash: opened.hash }), view });
  } catch (error) {
    if (!isClosed(error) && !isOvertaken(error)) throw error;
    logger.debug({ code: codeOf(error) }, 'A form was closed before it was filled');
  }
}

function reportFailure(
  { logger, newReference: make = newReference }: ShowModalOptions,
  error: unknown,
): ModalView {
  const reference = make();
  logger.error({ reference, err: error }, 'A form could not be filled');
  return noticeModal(error, reference);
}

function loadingView(title: string): ModalView {
  return modal({ title, close: say('slack.close.button'), blocks: [section(say('slack.loading'))] });
}
