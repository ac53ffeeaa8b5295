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
    soundsLike: 'This makes one person or team the cause.',
    why: 'Once the cause is a person, people stop looking for the conditions that made it possible.',
    question: 'What had to be in place for one step to have this effect?',
  },
  counterfactual: {
    soundsLike: 'This describes what did not happen, as if it was the plain thing to do.',
    why: 'It tells us how it could have gone, and not why the step taken made sense.',
    question: 'What was known at that moment, and what made the chosen step reasonable?',
  },
  character: {
    soundsLike: 'This judges a person rather than what happened.',
    why: 'People who feel judged stop telling what they saw, and a team cannot fix a character.',
    question: 'What could be seen, known and reached from that seat at the time?',
  },
  failure_verb: {
    soundsLike: 'This sounds like a duty that somebody neglected.',
    why: 'It says what was missing, and leaves out what the work looked like.',
    question: 'How is this step usually remembered, and what was different that day?',
  },
  human_error: {
    soundsLike: 'This gives a slip by a person as the cause.',
    why: 'A slip is where the questions begin. As an answer, it ends them.',
    question: 'What made this easy to do, and hard to notice in time?',
  },
  accusation: {
    soundsLike: 'To the person it is addressed to, this can read as an accusation.',
    why: 'People who have to defend themselves explain less.',
    question: 'How did it come about, and what did it look like from the other side?',
  },
  absolute: {
    soundsLike: 'This turns a few occasions into a habit.',
    why: 'Readers will argue about “always” and “never”, and lose sight of what happened.',
    question: 'On which days was it, and what else was going on then?',
  },
  hindsight: {
    soundsLike: 'This sounds as if the outcome was plain to see beforehand.',
    why: 'We know which signs mattered because we know the end. At the time they were among many.',
    question: 'Which signals stood out at that time, and what else asked for attention?',
  },
  motive: {
    soundsLike: 'This says what somebody was thinking or wanted.',
    why: 'We can only guess at intentions, and a guess is easily taken as an insult.',
    question: 'What were the goals and the pressures at that time?',
  },
  sarcasm: {
    soundsLike: 'In writing, this can come across as mockery.',
    why: 'The sting is what people remember, and the point behind it gets lost.',
    question: 'What happened, said plainly, and what made it likely at that hour?',
  },
  self_blame: {
    soundsLike: 'You are being hard on yourself here.',
    why: 'You worked with what you could see, and you do not have to carry this alone.',
    question: 'What did the screen, the page or the people around you tell you then?',
  },
  punitive: {
    soundsLike: 'This corrects a person, and leaves the trap in place for the next one.',
    why: 'Extra care wears off within days. A guard in the system stays.',
    question: 'What would help anyone in that seat next time?',
  },
};
