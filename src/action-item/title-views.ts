import type { AnyBlock } from '@slack/types';
import type { Review } from '../phrase/review-for';
import { findingBlocks } from '../reread/finding-views';
import { sayMd, section } from '../slack/block-kit';
import { asksAPerson } from './asks-a-person';

/** What there is to say about the title of an action item; nothing for most. */
export function titleBlocks(title: string, review: Review): AnyBlock[] {
  const { findings, ...reading } = review(title);
  const asks = asksAPerson(title) || findings.some(({ category }) => category === 'punitive');
  // For a request to a person the advice below says it better than a rewording.
  const others = asks ? findings.filter(({ category }) => category !== 'punitive') : findings;
  return [
    ...findingBlocks(title, { ...reading, findings: others, isUnread: false }),
    ...(asks ? [section(sayMd('action-item.title.advice'))] : []),
  ];
}
