import { randomUUID } from 'node:crypto';
import { canSeeConversation, canSeeFile } from '../../../sandbox/state/visibility';
import type { House } from '../../support/house';
import { pdfPages } from '../../support/pdf-pages';
import { unzip } from '../../support/unzip';
import type { Outcome } from '../forge';
import type { Looker } from './cast';

/** Ids that anybody may put into a request, whether they are meant to know them or not. */
export interface Ids {
  channelId: string;
  retroId: string;
  assessmentId: string;
  draftId: string;
  requestId: string;
  answeredId: string;
}

/** What somebody gets to read at one place. */
export type Look = (house: House, looker: Looker, ids: Ids) => Promise<string>;

const chosen = (value: string) => ({ it: { type: 'static_select', selected_option: { value } } });
const typed = (value: string) => ({ it: { type: 'plain_text_input', value } });

/** What a request was answered with; Home tabs of others that happened to be redrawn meanwhile are not part of it. */
const read = ({ answer, calls }: Outcome) =>
  [answer, ...calls.filter((call) => !call.includes('"type":"home"'))].join('\n');
const byButton =
  (id: string, name: keyof Ids): Look =>
  async (_house, { attacker }, ids) =>
    read(await attacker.action(id, { value: ids[name] }));

const workspaceOf = (house: House, { id }: Looker) =>
  house.sandbox.workspaces.find(({ users }) => users.has(id)) as House['sandbox']['workspaces'][number];
/** Slack shows nothing to an account that is closed. */
const isClosed = (house: House, looker: Looker) =>
  workspaceOf(house, looker).users.get(looker.id)?.deleted === true;

/** Everything in a channel and its threads, as Slack shows it. */
export const channel =
  (name: string, about = /./): Look =>
  async (house, looker) => {
    const workspace = workspaceOf(house, looker);
    const found = [...workspace.conversations.values()].find((each) => each.name === name);
    const isShown = found && !isClosed(house, looker) && canSeeConversation(workspace, looker.id, found);
    if (!isShown) return '';
    const messages = await looker.person.messages(name);
    const texts: string[] = [];
    for (const message of messages.filter(({ visibleText }) => about.test(visibleText)))
      texts.push(JSON.stringify(await looker.person.thread(message)));
    return texts.join('\n');
  };

/** Finds the same retro by words of its title, of what was shared and of a reply; what was looked for is not itself a find. */
const search: Look = async (_house, { attacker }) => {
  const texts: string[] = [];
  for (const words of ['molybdenum', 'zirconium', 'tungsten']) {
    const state = {
      'case.search.words': typed(words),
      'case.search.channel': chosen('any'),
      'case.search.factor': chosen('any'),
      'case.search.since': chosen('any'),
    };
    texts.push(read(await attacker.view('view_submission', 'case.search', { metadata: {}, state })));
  }
  return texts.join('\n');
};

/** What somebody is shown beside their own words, when those are like what was shared, or only like its title. */
const suggestion: Look = async (_house, { attacker }) => {
  const texts: string[] = [];
  for (const words of ['molybdenum zirconium tungsten', 'molybdenum rhodium']) {
    const metadata = { newPostingId: randomUUID(), retroId: randomUUID(), namelessAllowed: true, proof: '' };
    const state = { 'similar.text': typed(words) };
    texts.push(read(await attacker.action('posting.similar.check', { metadata, state })));
  }
  return texts.join('\n');
};

const home: Look = async (house, looker) => {
  if (isClosed(house, looker)) return '';
  await looker.person.openHome();
  return (await looker.person.home()).text();
};

/** Orders a file and reads it, when it comes. */
async function file(house: House, looker: Looker, order: () => Promise<Outcome>): Promise<string> {
  const workspace = workspaceOf(house, looker);
  const known = new Set(workspace.files.keys());
  const said = read(await order());
  const texts = [said];
  for (const each of workspace.files.values()) {
    if (known.has(each.id) || !each.complete || !canSeeFile(workspace, looker.id, each)) continue;
    const { name, content } = each;
    if (name.endsWith('.pdf')) texts.push(...(await pdfPages(content)));
    else if (name.endsWith('.zip')) texts.push(...[...(await unzip(content)).values()].map(String));
    else texts.push(String(content));
  }
  return texts.join('\n');
}

const formats = ['markdown', 'json', 'pdf'] as const;
let nextFormat = 0;

/** Each time as another kind of file: who gets it does not depend on that. */
const retroFile: Look = (house, looker, { retroId }) => {
  const format = formats[nextFormat++ % formats.length] as string;
  const state = { 'export.format': chosen(format) };
  return file(house, looker, () =>
    looker.attacker.view('view_submission', 'export.choose', { metadata: { retroId }, state }),
  );
};
const archive: Look = (house, looker, { channelId }) =>
  file(house, looker, () =>
    looker.attacker.view('view_submission', 'export.choose', {
      metadata: { channelId },
      state: { 'export.retro': chosen('all') },
    }),
  );
const myData: Look = (house, looker) =>
  file(house, looker, () =>
    looker.attacker.view('view_submission', 'account.download.form', { metadata: {}, state: {} }),
  );

/** Every place where Evenkeel shows anything, by its name in docs/who-sees-what.md. */
export const places: Record<string, Look> = {
  'the draft, to re-read': byButton('assessment.card.reread', 'assessmentId'),
  'an unfinished draft': byButton('home.go_on', 'draftId'),
  'the draft, to a colleague': byButton('reader.request.read', 'requestId'),
  'their answer': byButton('reader.reply.read', 'answeredId'),
  journal: async (_house, { attacker }) => read(await attacker.action('journal.open', { value: 'open' })),
  'App Home': home,
  'direct messages': async (house, looker) =>
    isClosed(house, looker) ? '' : JSON.stringify(await looker.person.dm()),
  'the channel': channel('payments'),
  'another channel that follows it': channel('kitchen'),
  'the weekly summary': channel('payments', /The week in this channel/),
  'the preview of its summary': byButton('summary.preview', 'channelId'),
  '`/retro actions`': async (_house, { attacker }, { channelId }) =>
    read(
      await attacker.action('action_item.list.channel', {
        value: 'channel',
        metadata: { tab: 'channel', page: 0, channelId },
      }),
    ),
  search,
  'a suggestion while writing': suggestion,
  'the case': byButton('case.read', 'retroId'),
  'the retro as a file': retroFile,
  'its archive as a file': archive,
  '`/retro me`, downloaded': myData,
};
