import { z } from 'zod';
import { contributingFactors } from '../retro/retro';
import { exportFormats } from './export-request';

const instant = z.iso.datetime().describe('A moment in UTC, ISO 8601, such as 2040-03-05T09:00:00.000Z.');
const day = z.iso.date().describe('A day of the calendar, such as 2040-03-05.');
const name = z
  .string()
  .describe('A person’s display name in Slack at the time of the export. Never an id or an address.');

const person = name.nullable().describe('Null for somebody who shared without a name, and only then.');

const posting = z
  .strictObject({
    kind: z.enum(['assessment', 'early_facts', 'similar']),
    author: person,
    sharedAt: instant,
    editedAt: instant.nullable(),
    parts: z
      .array(z.strictObject({ heading: z.string(), text: z.string().describe('As its author wrote it.') }))
      .describe('The answers that were given, in the order of their form.'),
  })
  .describe('What one person shared with the channel.');

const actionItem = z
  .strictObject({
    title: z.string(),
    owner: name,
    dueOn: day,
    state: z.enum(['open', 'done', 'dropped']),
    stateChangedAt: instant.nullable(),
    stateChangedBy: name.nullable().describe('Null until somebody first changes the state.'),
    dropReason: z.string().nullable(),
    link: z.string().nullable().describe('Where the work is tracked.'),
  })
  .describe('Agreed work.');

const reply = z
  .strictObject({
    author: name,
    postedAt: instant,
    editedAt: instant.nullable(),
    deletedAt: instant.nullable().describe('Set once its author deleted it; the words are gone then.'),
    text: z
      .string()
      .nullable()
      .describe('As a reader of Slack sees it: mentions are names, links are addresses.'),
  })
  .describe('A message in the retro’s thread, where the channel keeps them.');

const channel = z.strictObject({
  id: z.string().describe('Slack’s id of the channel.'),
  name: z.string(),
});

/** One retro as JSON. The one source of docs/retro.schema.json; a change that breaks readers counts `version` up. */
export const retroSchema = z
  .strictObject({
    format: z.literal('evenkeel.retro'),
    version: z.literal(1),
    exportedAt: instant,
    retro: z.strictObject({
      id: z.uuid().describe('Evenkeel’s id of the retrospective; the same in every export.'),
      channel,
      title: z.string(),
      state: z.enum(['open', 'closed']),
      facilitator: name,
      openedAt: instant,
      latestBy: instant.describe('When it closes, or would have closed, by itself.'),
      closedAt: instant.nullable(),
      learned: z.string().nullable().describe('What was learned, in the facilitator’s words.'),
      factors: z
        .array(z.enum(contributingFactors))
        .describe('What played a part: a circumstance, never a person.'),
      visibility: z.enum(['channel', 'workspace', 'without_names']).nullable(),
    }),
    postings: z.array(posting).describe('In the order they were shared. What was withdrawn is not in it.'),
    actionItems: z.array(actionItem),
    replies: z.array(reply),
  })
  .meta({ id: 'evenkeel.retro', title: 'A retrospective, exported from Evenkeel' });
export type RetroJson = z.infer<typeof retroSchema>;

/** What is in an archive: `index.json` beside the retros’ own files. The one source of docs/archive.schema.json. */
export const archiveSchema = z
  .strictObject({
    format: z.literal('evenkeel.archive'),
    version: z.literal(1),
    exportedAt: instant,
    channel,
    fileFormat: z.enum(exportFormats).describe('In which format the retros are.'),
    openedFrom: day.nullable().describe('The first day that was asked for; null for no limit.'),
    openedTo: day.nullable().describe('The last day that was asked for; null for no limit.'),
    timeZone: z.string().describe('Whose days those are.'),
    retros: z.array(
      z.strictObject({
        id: z.uuid(),
        title: z.string(),
        state: z.enum(['open', 'closed']),
        openedAt: instant,
        closedAt: instant.nullable(),
        file: z.string().describe('Its path in the archive.'),
      }),
    ),
  })
  .meta({ id: 'evenkeel.archive', title: 'The index of a channel’s archive, exported from Evenkeel' });
export type ArchiveIndex = z.infer<typeof archiveSchema>;
