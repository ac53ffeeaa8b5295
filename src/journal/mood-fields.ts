import type { InputBlock } from '@slack/types';
import { input, staticSelect } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { type Mood, moods } from './journal';

/** The value of the choice to say nothing: a menu of Slack's cannot be emptied again. */
const unsaid = 'unsaid';

const labels: Record<Mood, string> = {
  drained: 'Drained',
  low: 'Low',
  steady: 'Steady',
  good: 'Good',
  proud: 'Proud',
};

export const moodLabel = (mood: Mood): string => labels[mood];

/** “In one word”: as optional as the words themselves. */
export function moodInput({
  blockId,
  actionId,
  chosen,
  dispatchAction,
}: {
  blockId: string;
  actionId: string;
  chosen: Mood | null;
  dispatchAction?: boolean;
}): InputBlock {
  return input({
    label: 'And in one word?',
    hint: 'It makes your own line over time. Nobody else sees it: no summary, no export, no admin.',
    blockId,
    optional: true,
    dispatchAction,
    element: staticSelect({
      actionId,
      initialValue: chosen ?? unsaid,
      options: [
        { text: 'I would rather not say', value: unsaid },
        ...moods.map((mood) => ({ text: labels[mood], value: mood })),
      ],
    }),
  });
}

/** Reads the field that `moodInput` draws. */
export function readMood(form: Form, name: string): Mood | null {
  const chosen = form.choice(name);
  return moods.find((mood) => mood === chosen) ?? null;
}
