import type { AnyBlock, ModalView } from '@slack/types';
import {
  actions,
  button,
  checkboxes,
  context,
  input,
  md,
  modal,
  plainTextInput,
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
  return modal({ callbackId, privateMetadata, title, submit, close: 'Not now', blocks });
}

function buttons({ checkActionId, parts, fine }: RereadForm) {
  const quiet = parts.reduce((sum, part) => sum + (part.quiet ?? 0), 0);
  return [
    button({ text: 'Check again', actionId: checkActionId }),
    ...(fine && quiet > 0
      ? [button({ text: `Show what I called fine (${quiet})`, actionId: fine.undoActionId, value: 'all' })]
      : []),
  ];
}

/** The choice to share without a name, as every form that offers it shows it. */
export function namelessInput({ blockId, chosen }: { blockId: string; chosen: boolean }) {
  return input({
    label: 'Your name',
    blockId,
    optional: true,
    element: checkboxes({
      actionId: 'nameless',
      options: [namelessOption],
      initialValues: chosen ? [namelessOption.value] : [],
    }),
  });
}

const namelessOption = {
  text: 'Share without my name',
  value: 'nameless',
  description: 'It will say “a teammate”. Not even the database keeps who wrote it.',
};

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
    section(md`We kept what you wrote ${slackDate(keptAt, { zone })}. You can go on where you left off.`),
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
  if (written.length === 0) return 'There is nothing to check yet.';
  const count = parts.reduce((sum, part) => sum + part.findings.length, 0);
  if (count === 0 && written.every(({ isUnread }) => isUnread)) return null;
  if (count === 0) return `:white_check_mark: ${nothingFound(parts, written)}`;
  const [phrases, they] = count === 1 ? ['One phrase', 'it is'] : [`${count} phrases`, 'they are'];
  return `${phrases} may sound like blame to the people ${they} about. A suggestion, never a rule: you decide.`;
}

function nothingFound(parts: readonly RereadPart[], written: readonly RereadPart[]): string {
  if (parts.some(({ quiet }) => quiet)) return 'Nothing else here sounds like blame.';
  if (written.some(({ isUnread }) => isUnread)) return 'Nothing in the English part sounds like blame.';
  return 'Nothing here sounds like blame.';
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
    close: 'Go back',
    blocks: [
      section('Someone may hear blame in these words:'),
      ...shown.map(({ text, finding }) =>
        section(md`*“${wordsOf(text, finding, 120)}”*\nYou could write: ${finding.rewording}`),
      ),
      ...(flagged.length > shown.length ? [context(`And ${flagged.length - shown.length} more.`)] : []),
      context('You can go back and change them, or leave them as they are. Both are fine.'),
    ],
  });
}
