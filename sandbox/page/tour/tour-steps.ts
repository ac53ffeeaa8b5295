import {
  headlineIn,
  modalTitled,
  says,
  storyChannel,
  type TourScene,
  wordsIn,
  wordsInView,
} from './tour-scene';

/** One thing to do. The tour is nothing but a list of these. */
export interface TourStep {
  id: string;
  title: string;
  /** Why, in a sentence or two. */
  story: string;
  /** What to click, in order. */
  todo: readonly string[];
  /** Handle of the person this step is lived as. */
  as: string;
  /** Text to put into the open form, by the label of its fields. */
  example?: Record<string, string>;
  /** Text to put into the composer that is open. */
  line?: string;
  isDone(scene: TourScene): boolean;
}

const blaming = 'Eli should have known that two workers are not enough. Somebody forgot to scale them again.';
const fairer = 'Two workers were too few for the month-end run. Scaling them is not in the runbook yet.';

const hasShared = (scene: TourScene): boolean => says(scene.thread, 'looks back');
const isClosed = ({ channel }: TourScene): boolean => {
  const headline = headlineIn(channel);
  return headline !== undefined && wordsIn(headline).includes('was closed');
};

export const tourSteps: readonly TourStep[] = [
  {
    id: 'monday',
    title: 'Monday’s incident',
    story: 'Card payments were slow on Monday. You are Bo, who was on call. It is over, and it still stings.',
    todo: [`Open #${storyChannel} on the left and see what was said.`],
    as: 'bo',
    isDone: ({ state, at }) => state.conversations.some(({ id, name }) => id === at && name === storyChannel),
  },
  {
    id: 'begin',
    title: 'Begin while it is fresh',
    story: 'One command opens three questions. Nothing you write is posted.',
    todo: ['Type /retro into the message field and press Enter.'],
    as: 'bo',
    line: '/retro',
    isDone: (scene) =>
      modalTitled(scene, 'Write a retro') !== undefined || says(scene.chat, 'Saved: what you wrote'),
  },
  {
    id: 'write',
    title: 'Write it as it feels',
    story:
      'Rough is fine: you will read it again before anybody else does. How you feel stays with you for good.',
    todo: ['Fill in the form, or press “Use an example”.', 'Press “Save for later”.'],
    as: 'bo',
    example: {
      'What is it about?': 'Payments slow on Monday',
      'What is working, or going well?': 'Chen saw it within five minutes, and nobody panicked.',
      'What is not going well?': blaming,
      'What can I do differently?': 'Write the scaling steps into the runbook this week.',
      'How do you feel about it?': 'Tired, and a little ashamed.',
    },
    isDone: ({ chat }) => says(chat, 'Saved: what you wrote'),
  },
  {
    id: 'breathe',
    title: 'Take a breath',
    story:
      'Evenkeel keeps your words and brings them back later. The channel only sees that a retro is open and that one person is writing.',
    todo: [
      'Open Messages under Evenkeel to see what it says.',
      'Let the night pass: press “Next morning” at the top.',
    ],
    as: 'bo',
    isDone: ({ chat }) => says(chat, 'ready for a second look') || says(chat, 'You shared your assessment'),
  },
  {
    id: 'reread',
    title: 'Read it with calmer eyes',
    story: 'A new day. Evenkeel asks whether it still feels fair.',
    todo: ['In Messages, press “Re-read and share”.'],
    as: 'bo',
    isDone: (scene) => modalTitled(scene, 'Re-read') !== undefined || hasShared(scene),
  },
  {
    id: 'change',
    title: 'Change a phrase',
    story:
      'Some words may sound like blame. Each comes with a reason and another way to say it. It is advice, never a rule.',
    todo: [
      'Say it about the situation, or press “Use an example”.',
      'Press “Check again” to see what is left.',
    ],
    as: 'bo',
    example: { 'What is not going well?': fairer },
    isDone: (scene) => {
      const form = modalTitled(scene, 'Re-read');
      return (
        hasShared(scene) ||
        (form !== undefined && wordsInView(form).includes('Nothing here sounds like blame'))
      );
    },
  },
  {
    id: 'share',
    title: 'Share it',
    story: 'Only you decide. What you share appears in the thread of the retro, in your words.',
    todo: ['Press “Share”.', `Then open #${storyChannel} and the thread under the retro.`],
    as: 'bo',
    isDone: hasShared,
  },
  {
    id: 'reply',
    title: 'A colleague replies',
    story: 'Now be somebody else. Ada sees what Bo shared, and nothing of what Bo kept.',
    todo: [
      'Choose Ada under “Acting as”, or press the button below.',
      `In #${storyChannel}, open the thread and send a reply.`,
    ],
    as: 'ada',
    line: 'Thank you for writing this. I will add the scaling steps with you on Thursday.',
    isDone: ({ thread, state }) =>
      thread?.messages
        .slice(1)
        .some(({ message }) => message.user !== state.bot.userId && message.bot_id === undefined) ?? false,
  },
  {
    id: 'close',
    title: 'Close the retro',
    story:
      'One sentence of what the team learned stays with the channel, for whoever meets the same thing later.',
    todo: ['Press “Close the retro” under the headline.', 'Say what was learned, and press “Close it”.'],
    as: 'bo',
    example: { 'What did we learn?': 'Scaling the queue workers belongs in the runbook.' },
    isDone: isClosed,
  },
  {
    id: 'summary',
    title: 'Monday comes round',
    story:
      'Once a week the channel gets a short summary: what was looked back on, what was learned, what is still to be done. It counts work, never people.',
    todo: ['Press “Next Monday” at the top.', `Read the summary in #${storyChannel}.`],
    as: 'bo',
    isDone: ({ channel }) => says(channel, 'The week in this channel'),
  },
];
