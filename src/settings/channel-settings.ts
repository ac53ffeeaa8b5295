import type { CaseVisibility } from './case-visibility';

/** When words come back to their author, as a rule: within their working hours. */
export const nudgeRules = ['next_morning', 'in_1_hour', 'in_4_hours'] as const;
export type NudgeRule = (typeof nudgeRules)[number];

/** How one channel wants its retrospectives. */
export interface ChannelSettings {
  /** The shortest time from writing until sharing, in minutes. */
  minimumDelayMinutes: number;
  /** How many days a retro stays open. */
  latestByDays: number;
  /** Whether "Facts must go out now" is offered. */
  earlyFactsAllowed: boolean;
  /** Whether sharing without a name is offered. */
  namelessAllowed: boolean;
  /** Whether replies people write in a retro's thread are kept. */
  repliesStored: boolean;
  /** When words come back, unless their author chooses otherwise. */
  defaultNudge: NudgeRule;
  /** Who may find a closed retro, unless whoever closes it chooses otherwise. */
  caseVisibility: CaseVisibility;
  /** Whole months after it was closed that a retro is kept; null for as long as the workspace keeps it. */
  retentionMonths: number | null;
  /** Of messages in the channel, such as `de`; null for the workspace's. */
  language: string | null;
}

export const defaultChannelSettings: ChannelSettings = {
  minimumDelayMinutes: 30,
  latestByDays: 5,
  earlyFactsAllowed: true,
  namelessAllowed: true,
  repliesStored: true,
  defaultNudge: 'next_morning',
  caseVisibility: 'channel',
  retentionMonths: null,
  language: null,
};

/** What the settings form offers for the shortest cooling-off, in minutes. */
export const minimumDelayChoices = [10, 30, 60, 240, 720, 1_440] as const;
/** What the settings form offers for how long a retro stays open, in days. */
export const latestByChoices = [2, 3, 5, 7, 10, 14] as const;
