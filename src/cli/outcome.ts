import type { Severity } from '../wording/wording';

/** Exit codes: what a script may rely on. */
export const EXIT = { clean: 0, found: 1, unusable: 2 } as const;

/** What a run came to, counted as it goes. */
export interface Outcome {
  /** Files or lines that were read. */
  reviewed: number;
  /** Of these, with findings. */
  flagged: number;
  findings: Record<Severity, number>;
  /** Files or lines that could not be read. */
  unusable: number;
}

export const noOutcome = (): Outcome => ({
  reviewed: 0,
  flagged: 0,
  findings: { strong: 0, mild: 0 },
  unusable: 0,
});

/** Counts what was found in one file or line. */
export function count(outcome: Outcome, findings: readonly { severity: Severity }[]): void {
  outcome.reviewed += 1;
  if (findings.length > 0) outcome.flagged += 1;
  for (const { severity } of findings) outcome.findings[severity] += 1;
}

/** Advice is no failure: findings count only for who asked for a check, from the severity they chose on. */
export function exitCodeOf({ unusable, findings }: Outcome, check: Severity | undefined): number {
  if (unusable > 0) return EXIT.unusable;
  const counted = { strong: findings.strong, mild: findings.strong + findings.mild };
  return check && counted[check] > 0 ? EXIT.found : EXIT.clean;
}
