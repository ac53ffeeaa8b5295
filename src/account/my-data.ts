import { z } from 'zod';
import { moods } from '../journal/journal';

/** Counts up when a file of the version before would not be read rightly any more; new parts alone do not change it. */
export const myDataVersion = 1;

/** A moment, as ISO 8601 in UTC. */
const moment = z.iso.datetime();
const words = z.record(z.string(), z.unknown());
const answer = z.object({ kindWords: z.string(), question: z.string(), stung: z.string() });
const shared = z.object({
  retroId: z.uuid(),
  retroTitle: z.string(),
  channelId: z.string(),
  kind: z.enum(['assessment', 'early_facts', 'similar']),
  texts: z.array(z.string()),
  sharedAt: moment,
  editedAt: moment.nullable(),
});

/** Everything Evenkeel keeps about one person, as they get it. docs/data.md says what each part is. */
export const myDataSchema = z.object({
  format: z.literal('evenkeel.my-data'),
  version: z.literal(myDataVersion),
  madeAt: moment,
  person: z.object({
    id: z.string(),
    name: z.string(),
    timeZone: z.string(),
    /** What Slack shows them, such as `de-DE`. */
    locale: z.string().nullable(),
    /** The latest day on which they looked at their Home tab. */
    homeOpenedOn: z.iso.date().nullable(),
  }),
  drafts: z.array(
    z.object({
      id: z.uuid(),
      channelId: z.string(),
      retroTitle: z.string().nullable(),
      state: z.enum(['writing', 'cooling', 'ready', 'shared', 'lapsed']),
      withoutName: z.boolean(),
      savedAt: moment,
      comesBackAt: moment.nullable(),
      words,
    }),
  ),
  journal: z.array(z.object({ writtenAt: moment, mood: z.enum(moods).nullable(), words: z.string() })),
  notesAfterIncidents: z.array(
    z.object({ incidentTitle: z.string().nullable(), line: z.string(), facts: z.string() }),
  ),
  unfinishedForms: z.array(z.object({ keptAt: moment, words: z.unknown() })),
  shared: z.array(shared),
  /** Null unless it was asked for: nothing that is kept says it is theirs. */
  sharedWithoutName: z.array(shared).nullable(),
  replies: z.array(
    z.object({
      channelId: z.string(),
      retroId: z.uuid(),
      postedAt: moment,
      editedAt: moment.nullable(),
      text: z.string(),
    }),
  ),
  thanksFor: z.array(z.uuid()),
  actionItems: z.array(
    z.object({
      title: z.string(),
      retroId: z.uuid(),
      isOwner: z.boolean(),
      isAddedByMe: z.boolean(),
      dueOn: z.iso.date(),
      state: z.enum(['open', 'done', 'dropped']),
      link: z.string().nullable(),
      dropReason: z.string().nullable(),
      /** Of one's own: when the next one comes, how many came since it became overdue, and whether they were stopped. */
      reminders: z
        .object({ nextOn: z.iso.date().nullable(), overdueSent: z.number(), isStopped: z.boolean() })
        .nullable(),
    }),
  ),
  askedToRead: z.array(
    z.object({
      readerId: z.string(),
      askedAt: moment,
      state: z.string(),
      note: z.string(),
      answer: answer.nullable(),
    }),
  ),
  readForOthers: z.array(
    z.object({ authorId: z.string(), askedAt: moment, state: z.string(), answer: answer.nullable() }),
  ),
  checkIns: z.array(z.object({ incidentId: z.uuid(), nextAt: moment.nullable(), isEnded: z.boolean() })),
  retrosOpened: z.array(
    z.object({
      id: z.uuid(),
      channelId: z.string(),
      title: z.string(),
      openedAt: moment,
      learned: z.string().nullable(),
    }),
  ),
  incidentsOpened: z.array(
    z.object({ id: z.uuid(), channelId: z.string(), title: z.string(), openedAt: moment }),
  ),
  plansAdded: z.array(z.object({ title: z.string(), addedAt: moment })),
  planVerdicts: z.array(z.object({ planId: z.uuid(), verdict: z.string(), givenAt: moment })),
  personalSettings: words.nullable(),
  settingsChanged: z.array(
    z.object({ scope: z.string(), channelId: z.string().nullable(), changedAt: moment }),
  ),
  /** What they had a channel follow, of what others learn. */
  tagsFollowed: z.array(z.object({ channelId: z.string(), factor: z.string(), followedAt: moment })),
  filesOrdered: z.array(
    z.object({ kind: z.string(), state: z.string(), orderedAt: moment, endedAt: moment.nullable() }),
  ),
  /** Direct messages that Slack has of Evenkeel's, and those promised; never what they say. */
  messages: z.array(
    z.object({ kind: z.string(), state: z.string(), dueAt: moment, sentAt: moment.nullable() }),
  ),
});

export type MyData = z.infer<typeof myDataSchema>;
