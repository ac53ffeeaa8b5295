import { AppError } from '../../errors';

/** A Slack limit broken by our own constant text or layout: a defect of ours, so it throws instead of shortening. */
export function brokenLimit(where: string, length: number, max: number): AppError {
  return new AppError('block_limit_broken', `${where} has ${length}, Slack allows ${max}`);
}

/** @throws AppError `block_limit_broken` when `length` is over `max`. */
export function assertAtMost(where: string, length: number, max: number): void {
  if (length > max) throw brokenLimit(where, length, max);
}
