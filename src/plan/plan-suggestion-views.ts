import type { KnownBlock } from '@slack/types';
import type { MessageKey } from '../language/catalogues';
import { say } from '../language/say';
import {
  button,
  context,
  joinMd,
  link,
  type Mrkdwn,
  md,
  quote,
  richTextWithBold,
  sayMd,
  section,
} from '../slack/block-kit';
import { needsUpdate, type Plan } from './plan';
import { numbered, planIds, targetValue, updateNote } from './plan-views';
import type { SuggestedPlan } from './suggest-plans';

const foundKeys: Record<string, MessageKey> = {
  title: 'plan.suggestion.found.title',
  applies_when: 'plan.suggestion.found.applies_when',
  steps: 'plan.suggestion.found.steps',
};

/** Plans that may fit, with the reason; nothing when there is none. For modals and messages alike. */
export function planSuggestionBlocks(
  suggested: readonly SuggestedPlan[],
  channelId: string | null,
): KnownBlock[] {
  if (suggested.length === 0) return [];
  return [
    section(sayMd('plan.suggestion.heading', { count: suggested.length })),
    ...suggested.flatMap((each) => suggestionBlocks(each, channelId)),
  ];
}

/** One plan that was chosen, with its steps: for a message to somebody who may need it now. */
export function chosenPlanBlocks(plan: Plan, channelId: string | null): KnownBlock[] {
  const accessory = button({
    text: say('plan.suggestion.open.button'),
    actionId: planIds.read,
    value: targetValue({ planId: plan.id, channelId }),
  });
  const title = joinMd([md`*${plan.title}*`, ...(plan.link ? [link(plan.link, '')] : [])], ' · ');
  return [
    section(title, { accessory }),
    ...(plan.steps === '' ? [] : [quote(numbered(plan.steps), { max: stepsInMessage })]),
  ];
}

/** As much of the steps as leaves room for the rest of a message; the plan itself has them all. */
const stepsInMessage = 1_200;

function suggestionBlocks({ plan, reason, feedback }: SuggestedPlan, channelId: string | null): KnownBlock[] {
  const accessory = button({
    text: say('plan.suggestion.steps.button'),
    actionId: planIds.read,
    value: targetValue({ planId: plan.id, channelId }),
  });
  const title: Mrkdwn = joinMd([md`*${plan.title}*`, ...(plan.link ? [link(plan.link, '')] : [])], ' · ');
  return [
    section(title, { accessory }),
    ...(reason === null
      ? []
      : [
          context(say(foundKeys[reason.part] ?? 'plan.suggestion.found.other')),
          richTextWithBold(reason.text, reason.spans, { quoted: true, max: 300 }),
        ]),
    ...(needsUpdate(feedback) ? [context(updateNote(feedback))] : []),
  ];
}
