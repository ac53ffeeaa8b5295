import crypto from 'node:crypto';

let count = 0;

/**
 * Ids that begin the same every time, for this process only: what is chosen by an id, such as the suggestion for a pause, is
 * then the same in every picture, in whatever order ids are made.
 */
crypto.randomUUID = () => {
  count += 1;
  return `4f1d0000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
};
