import type { SeenMessage } from '../../../sandbox';
import { agree } from '../../support/agree';
import { channelIdOf } from '../../support/files';
import type { House } from '../../support/house';
import { share, write } from '../../support/stories';
import type { Ids } from './places';

const workspaceId = 'T0SANDBOX1';

/** What there is to see; each word stands in one thing only. */
export const things: Record<string, RegExp> = {
  draft: /markdraft/,
  unfinished: /markunfinished/,
  feelings: /markfeelings/,
  line: /markline/,
  answer: /markanswer/,
  title: /marktitle/,
  learned: /marklearned/,
  shared: /markshared/,
  'by whom': /Dalia/,
  'shared without a name': /marknameless/,
  reply: /markreply/,
  item: /markitem/,
};

const headlineOf = async (house: House) =>
  (await house.person('fern').messages('payments')).find(({ visibleText }) =>
    visibleText.includes('marktitle'),
  ) as SeenMessage;

/** A retro is opened; three people write in it, and one of them asks a colleague to read. Nobody has shared anything. */
export async function writeInPrivate(house: House): Promise<Ids> {
  const channelId = channelIdOf(house, 'payments');
  await house.rows(
    workspaceId,
    `insert into workspace_setting (workspace_id, external_channels_allowed, changed_by, changed_at)
     values ('${workspaceId}', true, 'U0A0000003', now()) returning 1`,
  );
  await write(house, 'fern', { in: 'payments', title: 'molybdenum rhodium marktitle', words: 'Mine, kept.' });
  const join = async (handle: string, words: string, more: () => Promise<void>) => {
    const person = house.person(handle);
    await person.press('Write mine', { in: await headlineOf(house) });
    await person.fill('What is not going well?', words);
    await more();
    await person.submit();
  };
  const [bo, chen, eli] = [house.person('bo'), house.person('chen'), house.person('eli')];
  await join('dalia', 'zirconium markshared', async () => undefined);
  await join('chen', 'marknameless', () => chen.check('Share without my name'));
  await join('bo', 'markdraft', () => bo.fill('How do you feel', 'markfeelings'));
  for (const isFirst of [true, false]) {
    await bo.press('Ask someone to read it', { in: 'dm' });
    await bo.pickUser('Who?', 'eli');
    await bo.fill('A line to them', 'markline');
    await bo.submit();
    if (!isFirst) break;
    await eli.press('Read it', { in: 'dm' });
    await eli.fill('Kind words', 'markanswer');
    await eli.submit();
    await eli.closeModal({ all: true });
  }
  await bo.command('/retro', '', { in: 'payments' });
  await bo.fill('What is working', 'markunfinished');
  await bo.closeModal();
  const { id: boId } = await bo.me();
  const one = async (sql: string) => (await house.rows<{ id: string }>(workspaceId, sql))[0]?.id as string;
  const ids = {
    channelId,
    retroId: await one('select id from retro'),
    assessmentId: await one(`select id from assessment where author_id = '${boId}' and state = 'cooling'`),
    draftId: await one(`select id from assessment where author_id = '${boId}' and state = 'writing'`),
    requestId: await one(`select id from reader_request where state = 'asked'`),
    answeredId: await one(`select id from reader_request where state = 'answered'`),
  };
  await house.person('lou').openHome();
  house.sandbox.admin.remove('payments', 'lou');
  house.sandbox.admin.deactivate('hana');
  await house.settle();
  return ids;
}

/** A day later two of them share, one without a name; somebody replies, and something is agreed on. */
export async function shareAndAgree(house: House): Promise<void> {
  await house.advance({ hours: 25 });
  for (const handle of ['dalia', 'chen']) await share(house.person(handle));
  const headline = await headlineOf(house);
  const dalia = house.person('dalia');
  await dalia.post('payments', 'tungsten markreply', { thread: headline });
  const item = { title: 'markitem', owner: 'dalia', due: '2040-05-07', by: 'dalia' };
  await agree(house, headline, item);
}

/** What people of the workspace can do in Slack with a public channel, they can; nothing else follows from it. */
export function setPublic(house: House, isPublic: boolean): void {
  const channel = house.sandbox.workspaces[0]?.channel('payments');
  if (channel) channel.kind = isPublic ? 'public' : 'private';
}

/** Closes the retro for people of its channel; another channel follows what played a part, and a week goes by. */
export async function closeIt(house: House): Promise<void> {
  await house.rows(
    workspaceId,
    `insert into tag_follow (workspace_id, channel_id, factor, followed_by, followed_at)
     values ('${workspaceId}', '${channelIdOf(house, 'kitchen')}', 'tooling', 'U1', now()) returning 1`,
  );
  const fern = house.person('fern');
  await fern.press('Close the retro', { in: await headlineOf(house) });
  await fern.fill('What did we learn?', 'marklearned');
  await fern.check('Tooling');
  await fern.submit();
  // A day at a time: a summary that is late by more than a day is left out.
  for (let day = 1; day <= 7; day += 1) await house.advance({ days: 1 });
}

export const members = 'Members of this workspace';
/** Who may find the case, from now on. */
export async function keepFor(house: House, whom: string): Promise<void> {
  const fern = house.person('fern');
  await fern.press('Change what was learned', { in: await headlineOf(house) });
  await fern.choose('Who may find it later?', whom);
  await fern.submit();
}

/** Whoever shared with a name has everything of theirs erased, and what they shared goes with it. */
export async function erase(house: House, handle: string): Promise<void> {
  const person = house.person(handle);
  await person.command('/retro', 'me', { in: 'payments' });
  await person.press('Erase…', { in: 'modal' });
  await person.choose('What you shared in retros', 'It goes');
  await person.fill('Type “erase”', 'erase');
  await person.submit();
  await person.closeModal({ all: true });
}

/** The channel keeps closed retros for a month, and two go by. */
export async function letItExpire(house: House): Promise<void> {
  const id = channelIdOf(house, 'payments');
  await house.rows(
    workspaceId,
    `insert into channel_setting (workspace_id, channel_id, retention_months, changed_by, changed_at)
     values ('${workspaceId}', '${id}', 1, 'U1', now()) returning 1`,
  );
  await house.rows(
    workspaceId,
    `update action_item set state = 'done', state_changed_at = now(), state_changed_by = 'U1' returning 1`,
  );
  await house.advance({ days: 60 });
}

/** The channel is of this workspace alone again. */
export function endSharing(house: House): void {
  const channel = house.sandbox.workspaces[0]?.channel('payments');
  if (channel) channel.isExternallyShared = false;
}
