import type { InputBlock } from '@slack/types';
import { say } from '../language/say';
import { input, staticSelect } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { type Mood, moods } from './journal';

/** The value of the choice to say nothing: a menu of Slack's cannot be emptied again. */
const unsaid = 'unsaid';

export const moodLabel = (mood: Mood): string => say(`journal.mood.${mood}`);

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
    label: say('journal.one_word'),
    hint: say('journal.one_word.hint'),
    blockId,
    optional: true,
    dispatchAction,
    element: staticSelect({
      actionId,
      initialValue: chosen ?? unsaid,
      options: [
        { text: say('journal.one_word.unsaid'), value: unsaid },
        ...moods.map((mood) => ({ text: moodLabel(mood), value: mood })),
      ],
    }),
  });
}

/** Reads the field that `moodInput` draws. */
export function readMood(form: Form, name: string): Mood | null {
  const chosen = form.choice(name);
  return moods.find((mood) => mood === chosen) ?? null;
}
