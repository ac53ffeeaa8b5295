import type { AnyBlock, ModalView } from '@slack/types';
import { say } from '../language/say';
import {
  actions,
  button,
  checkboxes,
  context,
  input,
  modal,
  plainTextInput,
  sayMd,
  section,
  slackDate,
} from '../slack/block-kit';
import { findingBlocks, findingsShown, fullFindingBlocks, wordsOf } from './finding-views';
import { isFlagged, type RereadPart } from './reread-part';

export interface RereadForm {
  callbackId: string;
  checkActionId: string;
  /** What the texts report while they are typed in, so that closing the form by accident loses nothing. */
  typedActionId?: string;
  metadata: string;
  title: string;
  submit: string;
  /** Shown above the texts. */
  notice: string;
  /** Shown under the notice when the texts are what was typed before and not handed in. */
  restored?: Restored;
  parts: readonly RereadPart[];
  /** With these, each finding is explained at length and can be called fine. */
  fine?: { actionId: string; undoActionId: string };
  /** Absent when the choice is not offered here. */
  nameless?: { blockId: string; chosen: boolean };
}

/** The re-read form: each text editable in place, its flagged words in bold, and for each a fairer way to say it. */
export function rereadView(form: RereadForm): ModalView {
  const { callbackId, metadata: privateMetadata, title, submit, parts, fine, typedActionId } = form;
  const said = verdict(parts);
  const blocks: AnyBlock[] = [
    context(form.notice),
    ...restoredNote(form.restored),
    ...parts.flatMap((part) => partBlocks(part, { fineActionId: fine?.actionId, typedActionId })),
    ...(said === null ? [] : [context(said)]),
    actions(buttons(form), { blockId: 'reread.check' }),
  ];
  if (form.nameless) blocks.push(namelessInput(form.nameless));
  return modal({ callbackId, privateMetadata, title, submit, close: say('reread.close'), blocks });
}

function buttons({ checkActionId, parts, fine }: RereadForm) {
  const quiet = parts.reduce((sum, part) => sum + (part.quiet ?? 0), 0);
  return [
    button({ text: say('reread.check_again.button'), actionId: checkActionId }),
    ...(fine && quiet > 0
      ? [
          button({
            text: say('reread.show_fine.button', { count: quiet }),
            actionId: fine.undoActionId,
            value: 'all',
          }),
        ]
      : []),
  ];
}

/** The choice to share without a name, as every form that offers it shows it. */
export function namelessInput({ blockId, chosen }: { blockId: string; chosen: boolean }) {
  return input({
    label: say('reread.nameless'),
    blockId,
    optional: true,
    element: checkboxes({
      actionId: 'nameless',
      options: [
        {
          text: say('reread.nameless.option'),
          value: namelessValue,
          description: say('reread.nameless.description'),
        },
      ],
      initialValues: chosen ? [namelessValue] : [],
    }),
  });
}

const namelessValue = 'nameless';

/** Words that were kept, and the way back to a form without them. */
export interface Restored {
  keptAt: Date;
  /** IANA zone of the person. */
  zone: string;
  anew: { text: string; actionId: string };
}

function restoredNote(restored: Restored | undefined): AnyBlock[] {
  if (restored === undefined) return [];
  const { keptAt, zone, anew } = restored;
  return [
    section(sayMd('reread.restored', { when: slackDate(keptAt, { zone }) })),
    actions([button({ ...anew, value: 'anew' })], { blockId: 'reread.anew' }),
  ];
}

function partBlocks(
  part: RereadPart,
  { fineActionId, typedActionId }: { fineActionId?: string; typedActionId?: string },
): AnyBlock[] {
  const { blockId, label, text } = part;
  const field = input({
    label,
    blockId,
    optional: true,
    dispatchAction: typedActionId !== undefined,
    element: plainTextInput({
      actionId: typedActionId ?? 'text',
      multiline: true,
      initialValue: text,
      dispatchOnType: typedActionId !== undefined,
    }),
  });
  const said = fineActionId ? fullFindingBlocks(text, part, { fineActionId }) : findingBlocks(text, part);
  return [field, ...said];
}

/** What to say about all texts together; null where none of them was read. */
function verdict(parts: readonly RereadPart[]): string | null {
  const written = parts.filter(({ text }) => text.trim() !== '');
  if (written.length === 0) return say('reread.verdict.nothing_written');
  const count = parts.reduce((sum, part) => sum + part.findings.length, 0);
  if (count === 0 && written.every(({ isUnread }) => isUnread)) return null;
  if (count === 0) return nothingFound(parts, written);
  return say('reread.verdict.found', { count });
}

function nothingFound(parts: readonly RereadPart[], written: readonly RereadPart[]): string {
  if (parts.some(({ quiet }) => quiet)) return say('reread.verdict.nothing_else');
  if (written.some(({ isUnread }) => isUnread)) return say('reread.verdict.english_part');
  return say('reread.verdict.nothing_found');
}

/** One gentle question when something is still flagged; after it, it is the author's choice. */
export function shareAnywayView(options: {
  callbackId: string;
  metadata: string;
  title: string;
  submit: string;
  parts: readonly RereadPart[];
}): ModalView {
  const { callbackId, metadata: privateMetadata, title, submit, parts } = options;
  const flagged = parts
    .filter(isFlagged)
    .flatMap(({ text, findings }) => findings.map((finding) => ({ text, finding })));
  const shown = flagged.slice(0, findingsShown);
  return modal({
    callbackId,
    privateMetadata,
    title,
    submit,
    close: say('reread.anyway.close'),
    blocks: [
      section(say('reread.anyway.about')),
      ...shown.map(({ text, finding }) =>
        section(
          sayMd('reread.finding.in_short', {
            words: wordsOf(text, finding, 120),
            rewording: finding.rewording,
          }),
        ),
      ),
      ...(flagged.length > shown.length
        ? [context(say('reread.more', { count: flagged.length - shown.length }))]
        : []),
      context(say('reread.anyway.foot')),
    ],
  });
}
