import type { Category } from './wording';

interface Message {
  /** What it sounds like; the modal shows it beside the reason, both in 200 characters. */
  soundsLike: string;
  why: string;
  question: string;
}

/** What is said about each kind of wording. About the words, never about the person who wrote them. */
export const MESSAGES: Record<Category, Message> = {
  fault: {
    soundsLike: 'This sounds like one person or team being the cause.',
    why: 'With the cause in a person, the search stops before the conditions are found.',
    question: 'Which conditions had to be in place for this to have this effect?',
  },
  counterfactual: {
    soundsLike: 'This tells what did not happen, as a norm that was missed.',
    why: 'A world that never was says nothing on how the real one made sense.',
    question: 'What was known at that moment, and what made the chosen step reasonable?',
  },
  character: {
    soundsLike: 'This sounds like a judgement of a person, not of what happened.',
    why: 'A trait cannot be changed by a team, and people stop telling what they saw.',
    question: 'What could be seen, known and reached from that seat at the time?',
  },
  failure_verb: {
    soundsLike: 'This sounds like a duty that somebody let go.',
    why: 'It names what was absent and hides what the work looked like.',
    question: 'How is this step usually remembered, and what was different that day?',
  },
  human_error: {
    soundsLike: 'This puts a slip of a person down as the cause.',
    why: 'It is where the questions begin; as an answer it ends them.',
    question: 'What made this easy to do, and hard to notice in time?',
  },
  accusation: {
    soundsLike: 'Read by the other person, this sounds like an accusation.',
    why: 'Whoever has to defend themselves explains less.',
    question: 'How did it come about, and what did it look like from the other side?',
  },
  absolute: {
    soundsLike: 'This turns a few occasions into a habit.',
    why: 'The reader argues about always and never, and the occasions get lost.',
    question: 'On which days was it, and what goes on around those moments?',
  },
  hindsight: {
    soundsLike: 'This sounds as if the outcome could be seen beforehand.',
    why: 'Only the outcome makes the signs stand out, then they were among many.',
    question: 'Which signals stood out at that time, and what else asked for attention?',
  },
  motive: {
    soundsLike: 'This tells what somebody had in mind.',
    why: 'A guessed intention is hard to answer, and easy to take as an insult.',
    question: 'Which goals and pressures were around at that time?',
  },
  sarcasm: {
    soundsLike: 'In writing, this can be read as mockery.',
    why: 'The sting stays in the thread and the fact behind it is skipped.',
    question: 'What happened, said plainly, and what made it likely at that hour?',
  },
  self_blame: {
    soundsLike: 'You are being hard on yourself here.',
    why: 'You worked with what you could see. Carrying it alone helps nobody learn.',
    question: 'What did the screen, the page or the people around you tell you then?',
  },
  punitive: {
    soundsLike: 'This corrects a person where the next one meets the same trap.',
    why: 'Care and fear fade after a week, a guard in the system stays.',
    question: 'What would help anyone in that seat next time?',
  },
};
