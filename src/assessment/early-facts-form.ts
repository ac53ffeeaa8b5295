import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import type { Review } from '../phrase/review-for';
import { briefFinding, findingsShown, unreadNote } from '../reread/finding-views';
import type { RereadPart } from '../reread/reread-part';
import {
  context,
  input,
  md,
  modal,
  plainTextInput,
  richTextWithBold,
  sayMd,
  section,
} from '../slack/block-kit';
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
  { key: 'whatHappened', name: 'what_happened' },
  { key: 'impact', name: 'impact' },
  { key: 'beingDone', name: 'being_done' },
] as const;

/** The shorter form for what cannot wait. */
export function earlyFactsForm(assessmentId: string, title: string, facts?: EarlyFacts): ModalView {
  return modal({
    callbackId: earlyFactsIds.form,
    privateMetadata: JSON.stringify({ assessmentId }),
    title: say('assessment.facts.title'),
    submit: say('assessment.facts.submit'),
    close: say('assessment.facts.close'),
    blocks: [
      context(sayMd('assessment.facts.about', { title })),
      ...parts.map(({ key, name }) =>
        input({
          label: say(`assessment.fact.${name}`),
          hint: say(`assessment.fact.${name}.hint`),
          blockId: `early_facts.${name}`,
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
    .map(({ key, name }) => ({
      label: say(`assessment.fact.${name}`),
      text: facts[key],
      ...review(facts[key]),
    }))
    .filter(({ text }) => text.trim() !== '');
  return modal({
    callbackId: earlyFactsIds.confirm,
    privateMetadata: JSON.stringify({ assessmentId }),
    title: say('assessment.facts_post.title'),
    submit: say('assessment.facts_post.submit'),
    close: say('assessment.facts_post.close'),
    blocks: [
      context(
        sayMd('assessment.facts_post.about', {
          channel: channelName,
          name: withoutName ? 'without' : 'with',
        }),
      ),
      ...checked.flatMap(factBlocks),
      ...(checked.some(({ findings, isUnread }) => findings.length > 0 || isUnread)
        ? []
        : [context(say('reread.verdict.nothing_found'))]),
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
    ...(more > 0 ? [context(say('assessment.facts_post.more', { more }))] : []),
  ];
}
