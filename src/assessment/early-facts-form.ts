import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Review } from '../phrase/review-for';
import { briefFinding, findingsShown, unreadNote } from '../reread/finding-views';
import type { RereadPart } from '../reread/reread-part';
import { context, input, md, modal, plainTextInput, richTextWithBold, section } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import type { EarlyFacts } from './assessment';

export const earlyFactsIds = {
  form: 'assessment.early_facts',
  typed: 'assessment.early_facts.type',
  confirm: 'assessment.early_facts.confirm',
} as const;

const metadataSchema = z.object({ assessmentId: z.uuid() });
export const readEarlyFactsMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

const parts = [
  {
    key: 'whatHappened',
    name: 'early_facts.what_happened',
    label: 'What happened?',
    hint: 'Times, numbers, what you saw. Causes can wait.',
  },
  { key: 'impact', name: 'early_facts.impact', label: 'What does it affect?', hint: 'Who notices, and how.' },
  {
    key: 'beingDone',
    name: 'early_facts.being_done',
    label: 'What is being done?',
    hint: 'Now, and when you will say more.',
  },
] as const;

/** The shorter form for what cannot wait. */
export function earlyFactsForm(assessmentId: string, title: string, facts?: EarlyFacts): ModalView {
  return modal({
    callbackId: earlyFactsIds.form,
    privateMetadata: JSON.stringify({ assessmentId }),
    title: 'Early facts',
    submit: 'Read it once more',
    close: 'Not now',
    blocks: [
      context(md`For *${title}*: facts the others need right away. What else you wrote goes on cooling off.`),
      ...parts.map(({ key, name, label, hint }) =>
        input({
          label,
          hint,
          blockId: name,
          optional: key !== 'whatHappened',
          dispatchAction: true,
          element: plainTextInput({
            actionId: earlyFactsIds.typed,
            multiline: true,
            initialValue: facts?.[key],
            maxLength: 1_500,
            dispatchOnType: true,
          }),
        }),
      ),
    ],
  });
}

/** Reads the form that `earlyFactsForm` draws. */
export function readEarlyFactsForm(form: Form): EarlyFacts {
  return {
    whatHappened: form.text('early_facts.what_happened'),
    impact: form.text('early_facts.impact'),
    beingDone: form.text('early_facts.being_done'),
  };
}

/** The pause before "send": the facts as they will be read, with flagged words in bold. */
export function confirmFactsView(
  assessmentId: string,
  facts: EarlyFacts,
  { channelName, withoutName, review }: { channelName: string; withoutName: boolean; review: Review },
): ModalView {
  const checked = parts
    .map(({ key, label }) => ({ label, text: facts[key], ...review(facts[key]) }))
    .filter(({ text }) => text.trim() !== '');
  return modal({
    callbackId: earlyFactsIds.confirm,
    privateMetadata: JSON.stringify({ assessmentId }),
    title: 'Post this now?',
    submit: 'Post it now',
    close: 'Go back',
    blocks: [
      context(
        md`This goes to the thread in *#${channelName}* at once, marked as early facts, ${withoutName ? 'without your name' : 'with your name'}. Breathe in, read it once.`,
      ),
      ...checked.flatMap(factBlocks),
      ...(checked.some(({ findings, isUnread }) => findings.length > 0 || isUnread)
        ? []
        : [context(':white_check_mark: Nothing here sounds like blame.')]),
    ],
  });
}

/** The whole text, for it is read here for the last time, and a line for each of the first findings. */
function factBlocks(part: Omit<RereadPart, 'blockId'>): AnyBlock[] {
  const { label, text, findings } = part;
  const shown = findings.slice(0, findingsShown);
  const more = findings.length - shown.length;
  return [
    section(md`*${label}*`),
    richTextWithBold(text, findings, { quoted: true }),
    ...unreadNote(part),
    ...shown.map((finding) => briefFinding(text, finding)),
    ...(more > 0 ? [context(`And ${more} more, in bold above.`)] : []),
  ];
}
