import type { AnyBlock } from '@slack/types';
import type { Review } from '../phrase/review-for';
import { findingBlocks } from '../reread/finding-views';
import { md, section } from '../slack/block-kit';
import { asksAPerson } from './asks-a-person';

/** What there is to say about the title of an action item; nothing for most. */
export function titleBlocks(title: string, review: Review): AnyBlock[] {
  const { findings, ...reading } = review(title);
  const asks = asksAPerson(title) || findings.some(({ category }) => category === 'punitive');
  // For a request to a person the advice below says it better than a rewording.
  const others = asks ? findings.filter(({ category }) => category !== 'punitive') : findings;
  return [
    ...findingBlocks(title, { ...reading, findings: others, isUnread: false }),
    ...(asks ? [advice] : []),
  ];
}

const advice = section(
  md`*This asks a person to be different; what could the system do?*\nA check, a limit, a warning, a line in the runbook: something that helps whoever is there next time, also on a bad day.`,
);
