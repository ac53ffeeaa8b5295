import type { About } from '../about';
import type { Assessment, AssessmentState } from '../assessment/assessment';
import type { Day } from '../calendar/day';
import type { CaseReach, CaseView } from '../case/case';
import { AppError } from '../errors';
import type { JournalEntry, MoodLine } from '../journal/journal';
import { say } from '../language/say';
import { type PersonalSettings, usualPersonalSettings } from '../settings/personal-settings';

/** The first few of a list, and how many there are in all. */
export interface Some<Item> {
  shown: readonly Item[];
  total: number;
}

/** How many of each a Home tab shows; together far from Slack's hundred blocks, whatever there is. */
export const homeShows = { drafts: 6, requests: 4, items: 6, entries: 3, cases: 3 } as const;

/** As many as a list of everything shows on one page. */
export const listedOnPage = 20;

/** Somebody whose Home tab was last opened longer ago is not drawn one until they open it: see the migration `home`. */
export const watchedForDays = 30;

/** A draft of the person's own, in whatever state. */
export interface HomeDraft {
  id: string;
  state: Exclude<AssessmentState, 'shared'>;
  /** The title of its retro, or of the one it would open; may be empty. */
  title: string;
  savedAt: Date;
  nudgeAt: Date | null;
  /** When its retro closes; null while there is none. */
  latestBy: Date | null;
}

/** A colleague's request to read a draft: who asks, and what it is about. */
export interface HomeRequest {
  id: string;
  /** Null for somebody Evenkeel has not met, or has forgotten. */
  authorName: string | null;
  title: string;
  expiresAt: Date;
}

/** Agreed work that is the person's. */
export interface HomeItem {
  id: string;
  title: string;
  channelId: string;
  dueOn: Day;
}

/** A closed retro the person may read. */
export interface HomeCase {
  id: string;
  title: string;
  learned: string | null;
  channelId: string;
  closedAt: Date;
  view: CaseView;
}

/** What the person could write about right away: an incident they were involved in, or a retro that is open near them. */
export interface HomeStart {
  kind: 'check_in' | 'incident' | 'retro';
  id: string;
  title: string;
  channelId: string;
  /** When the retro closes; null for an incident without one. */
  latestBy: Date | null;
}

/** The same, while it can still be gone on with. @throws AppError `handed_in` */
export function assertNotHandedIn<Draft extends Pick<Assessment, 'id' | 'state'>>(draft: Draft): Draft {
  if (draft.state === 'writing') return draft;
  throw new AppError('handed_in', `assessment ${draft.id} is ${draft.state}`, {
    userMessage: say('home.handed_in'),
  });
}

/** Everything a Home tab shows. */
export interface HomeScene {
  about: About;
  zone: string;
  today: Day;
  /** Whether nothing of theirs has been here yet. */
  isNew: boolean;
  settings: PersonalSettings;
  start: HomeStart | null;
  drafts: Some<HomeDraft>;
  requests: Some<HomeRequest>;
  items: Some<HomeItem>;
  entries: Some<JournalEntry>;
  line: MoodLine | null;
  cases: readonly HomeCase[];
  /** The reference of the error because of which no cases are shown, if any. */
  casesReference?: string;
}

/** The same page as somebody sees it of whom nothing is known. */
export const emptied = (scene: HomeScene): HomeScene => ({
  ...scene,
  isNew: true,
  settings: usualPersonalSettings,
  start: null,
  drafts: { shown: [], total: 0 },
  requests: { shown: [], total: 0 },
  items: { shown: [], total: 0 },
  entries: { shown: [], total: 0 },
  line: null,
});

/** When Slack does not say which channels somebody is in: nothing of any channel is shown. */
export const noReach: CaseReach = { channelIds: [], isFullMember: false };
