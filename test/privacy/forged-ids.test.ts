import { randomUUID } from 'node:crypto';
import { defaultWorkspace, secondWorkspace } from '../../sandbox';
import { type House, type PersonClient, startHouse } from '../support/house';
import { dumpDatabase } from './dump';
import { type Attacker, attackerOf, type Outcome } from './forge';

/** Things of somebody's that a forged request may name. */
interface Things {
  assessmentId: string;
  draftId: string;
  postingId: string;
  retroId: string;
  itemId: string;
  phraseId: string;
  /** A request to a colleague that is open, and one that has been answered. */
  requestId: string;
  answeredId: string;
  incidentId: string;
  checkInId: string;
  sourceId: string;
  /** A closed retro for people of its channel, and an entry of their journal. */
  caseId: string;
  entryId: string;
  /** A file they have asked for. */
  fileOrderId: string;
  /** A plan of their workspace; members of the same one may read it anyway. */
  planId: string;
  channelId: string;
  /** What Slack gave that person along with their open form. */
  formMetadata: unknown;
}

type Attack = (attacker: Attacker, things: Things, own: { formMetadata: unknown }) => Promise<Outcome>;

const typed = (value: string) => ({ text: { type: 'plain_text_input', value } });
const chosen = (value: string) => ({ choice: { type: 'static_select', selected_option: { value } } });

const byButton =
  (id: string, name: keyof Things): Attack =>
  (attacker, things) =>
    attacker.action(id, { value: things[name] });
const byMenu =
  (id: string, what: string, name: keyof Things = 'postingId'): Attack =>
  (attacker, things) =>
    attacker.action(id, { value: { value: `${what}:${things[name]}` } });
const byForm =
  (id: string, name: keyof Things, state: object = {}, more: object = {}): Attack =>
  (attacker, things) =>
    attacker.view('view_submission', id, { metadata: { [name]: things[name], ...more }, state });
const inForm =
  (id: string, name: keyof Things, state: object = {}): Attack =>
  (attacker, things) =>
    attacker.action(id, { metadata: { [name]: things[name] }, state });

const reread = {
  'reread.going_well': typed('mine now'),
  'reread.not_going_well': typed(''),
  'reread.do_differently': typed(''),
};
const edited = {
  'posting.first': typed('mine now'),
  'posting.second': typed(''),
  'posting.third': typed(''),
};
const item = {
  'action_item.title': typed('Mine now'),
  'action_item.owner': { user: { type: 'users_select', selected_user: 'U0A0000003' } },
  'action_item.due_on': { day: { type: 'datepicker', selected_date: '2040-04-01' } },
  'action_item.reason': typed('mine now'),
};
const inList = (id: string, value: string): Attack[] => [
  (attacker, { channelId }) =>
    attacker.action(id, { value, metadata: { tab: 'channel', page: 0, channelId } }),
];
const similar = { 'similar.text': typed('mine now') };
const bySimilar = (send: (attacker: Attacker, metadata: unknown) => Promise<Outcome>): Attack[] => [
  (attacker, { retroId }) =>
    send(attacker, { newPostingId: randomUUID(), retroId, namelessAllowed: true, proof: 'k1:bm9uZQ' }),
];
const sought = (channelId: string) => ({
  'case.search.words': typed('learned'),
  'case.search.channel': chosen(channelId),
  'case.search.factor': chosen('any'),
  'case.search.since': chosen('any'),
});
const plan = {
  'plan.title': typed('Mine now'),
  'plan.applies_when': typed('Now'),
  'plan.steps': typed(''),
  'plan.link': typed(''),
};
const byPlan = (id: string): Attack[] => [
  (attacker, { planId }) => attacker.action(id, { value: `${planId}:`, metadata: { overList: false } }),
];
const kind = { 'reader.kind_words': typed('mine now') };
const asked = {
  'reader.who': { user: { type: 'users_select', selected_user: 'U0A0000003' } },
  'reader.note': typed('mine now'),
};
const later = { at: { type: 'datetimepicker', selected_date_time: Date.UTC(2040, 3, 1) / 1000 } };
const noted = { 'check_in.line': typed('mine now'), 'check_in.facts': typed('') };
const people = {
  'incident.people': { users: { type: 'multi_users_select', selected_users: ['U0A0000003'] } },
};
const incident = { 'incident.title': typed('Mine now'), 'incident.known': typed(''), ...people };
const channelOf = (id: string) => ({
  channel: { type: 'conversations_select', selected_conversation: id },
});
const source = {
  'incident_source.kind': chosen('generic'),
  'incident_source.name': typed('mine now'),
  'incident_source.service': typed('mine now'),
};
const channelSettings = {
  'settings.minimum_delay': chosen('10'),
  'settings.default_nudge': chosen('in_1_hour'),
  'settings.latest_by': chosen('2'),
  'settings.switches': { switches: { type: 'checkboxes', selected_options: [] } },
  'settings.visibility': chosen('workspace'),
  'settings.retention': chosen('1'),
  'settings.language': chosen('de'),
};
const answers = { 'write.title:1': typed('A title'), 'write.going_well:1': typed('mine now') };

/** The victim's own form, taken whole; and the attacker's form with the victim's ids in it. */
const byWriteForm = (send: (attacker: Attacker, metadata: unknown) => Promise<Outcome>): Attack[] => [
  (attacker, { formMetadata }) => send(attacker, formMetadata),
  (attacker, { draftId, channelId }, own) =>
    send(attacker, { ...(own.formMetadata as object), draftId, channelId }),
];

/** Every listener that takes an id, and how somebody would put another's into it. A listener without an entry fails. */
const attacks: Record<string, Attack[] | 'takes no id'> = {
  'action posting.thank': [byButton('posting.thank', 'postingId')],
  'action posting.menu': [byMenu('posting.menu', 'edit'), byMenu('posting.menu', 'withdraw')],
  'action posting.edit.type': [inForm('posting.edit.type', 'postingId', edited)],
  'action posting.edit.anew': [inForm('posting.edit.anew', 'postingId', edited)],
  'action posting.edit.check': [inForm('posting.edit.check', 'postingId', edited)],
  'view_submission posting.edit': [
    byForm('posting.edit', 'postingId', edited),
    byForm('posting.edit', 'postingId', edited, { asked: true }),
  ],
  'view_submission posting.withdraw': [byForm('posting.withdraw', 'postingId')],
  'action retro.headline.join': [byButton('retro.headline.join', 'retroId')],
  'action retro.headline.close': [byButton('retro.headline.close', 'retroId')],
  'action retro.headline.read': [byButton('retro.headline.read', 'retroId')],
  'action retro.headline.export': [byButton('retro.headline.export', 'retroId')],
  'action retro.headline.change_case': [
    byButton('retro.headline.change_case', 'caseId'),
    byButton('retro.headline.change_case', 'retroId'),
  ],
  'view_submission retro.case': [
    byForm('retro.case', 'caseId', { 'close.learned': typed('mine now') }),
    byForm('retro.case', 'retroId', { 'close.learned': typed('mine now') }),
  ],
  'view_submission retro.close': [byForm('retro.close', 'retroId', { 'close.learned': typed('mine now') })],
  'view_submission export.choose': [
    (attacker, { retroId }, own) =>
      attacker.view('view_submission', 'export.choose', {
        metadata: { channelId: (own.formMetadata as { channelId: string }).channelId },
        state: { 'export.retro': chosen(retroId) },
      }),
    byForm('export.choose', 'retroId', { 'export.format': chosen('json') }),
    byForm('export.choose', 'channelId', { 'export.retro': chosen('all') }),
  ],
  'action export.what': [inForm('export.what', 'channelId', { 'export.retro': chosen('all') })],
  'action file_order.stop': [byButton('file_order.stop', 'fileOrderId')],
  'action assessment.card.reread': [byButton('assessment.card.reread', 'assessmentId')],
  'action assessment.card.early_facts': [byButton('assessment.card.early_facts', 'assessmentId')],
  'action assessment.card.change_time': [byButton('assessment.card.change_time', 'assessmentId')],
  'action assessment.card.discard': [byButton('assessment.card.discard', 'assessmentId')],
  'action assessment.nudge.tomorrow': [byButton('assessment.nudge.tomorrow', 'assessmentId')],
  'view_submission assessment.time': [
    byForm('assessment.time', 'assessmentId', {
      'time.at': { at: { type: 'datetimepicker', selected_date_time: Date.UTC(2040, 3, 1) / 1000 } },
    }),
  ],
  'action assessment.reread.type': [inForm('assessment.reread.type', 'assessmentId', reread)],
  'action assessment.early_facts.type': [
    inForm('assessment.early_facts.type', 'assessmentId', {
      'early_facts.what_happened': typed('mine now'),
    }),
  ],
  'action assessment.reread.check': [inForm('assessment.reread.check', 'assessmentId', reread)],
  'action assessment.reread.fine': [
    (attacker, { assessmentId }) =>
      attacker.action('assessment.reread.fine', {
        value: 'of-a-finding-of-somebody-else-0123456789',
        metadata: { assessmentId },
        state: reread,
      }),
  ],
  'action assessment.reread.undo_fine': [inForm('assessment.reread.undo_fine', 'assessmentId', reread)],
  'view_submission assessment.reread': [byForm('assessment.reread', 'assessmentId', reread)],
  'view_submission assessment.reread.confirm': [byForm('assessment.reread.confirm', 'assessmentId')],
  'view_submission assessment.early_facts': [
    byForm('assessment.early_facts', 'assessmentId', { 'early_facts.what_happened': typed('mine now') }),
  ],
  'view_submission assessment.early_facts.confirm': [
    byForm('assessment.early_facts.confirm', 'assessmentId'),
  ],
  'action assessment.write.type': byWriteForm((attacker, metadata) =>
    attacker.action('assessment.write.type', { value: 'mine now', metadata, state: answers }),
  ),
  'action assessment.write.choose_retro': byWriteForm((attacker, metadata) =>
    attacker.action('assessment.write.choose_retro', { value: 'new', metadata, state: answers }),
  ),
  'action assessment.write.choose_nudge': byWriteForm((attacker, metadata) =>
    attacker.action('assessment.write.choose_nudge', { value: 'pick', metadata, state: answers }),
  ),
  'action assessment.write.look': byWriteForm((attacker, metadata) =>
    attacker.action('assessment.write.look', { value: 'x', metadata, state: answers }),
  ),
  'action assessment.write.start_empty': byWriteForm((attacker, metadata) =>
    attacker.action('assessment.write.start_empty', { value: 'x', metadata, state: answers }),
  ),
  'view_closed assessment.write': byWriteForm((attacker, metadata) =>
    attacker.view('view_closed', 'assessment.write', { metadata, state: answers }),
  ),
  'view_submission assessment.write': [
    ...byWriteForm((attacker, metadata) =>
      attacker.view('view_submission', 'assessment.write', { metadata, state: answers }),
    ),
    (attacker, { retroId }, { formMetadata }) =>
      attacker.view('view_submission', 'assessment.write', {
        metadata: formMetadata,
        state: { ...answers, 'write.retro:1': chosen(retroId) },
      }),
  ],
  'action assessment.write.reopen': [byButton('assessment.write.reopen', 'channelId')],
  'action assessment.channel.join': [byButton('assessment.channel.join', 'channelId')],
  'view_submission assessment.channel.choose': [
    (attacker, { channelId }) =>
      attacker.view('view_submission', 'assessment.channel.choose', {
        state: {
          'channel.choice': { channel: { type: 'conversations_select', selected_conversation: channelId } },
        },
      }),
  ],
  'view_submission settings.channel': [
    byForm('settings.channel', 'channelId', channelSettings),
    byForm('settings.channel', 'channelId', channelSettings, { askedMonths: 1 }),
  ],
  'action settings.open.channel': [
    (attacker, { channelId }) =>
      attacker.choose('settings.open.channel', {
        type: 'conversations_select',
        selected_conversation: channelId,
      }),
  ],
  'action settings.summary': [byButton('settings.summary', 'channelId')],
  'action settings.follows': [byButton('settings.follows', 'channelId')],
  'view_submission case.follow': [
    byForm('case.follow', 'channelId', {
      'case.follow.factors': { it: { type: 'checkboxes', selected_options: [{ value: 'load' }] } },
    }),
  ],
  'action settings.open.hub': 'takes no id',
  'action settings.open.personal': 'takes no id',
  'action settings.open.workspace': 'takes no id',
  'action settings.webhooks': 'takes no id',
  'view_submission settings.personal': 'takes no id',
  'view_submission settings.workspace.form': 'takes no id',
  'action account.download': 'takes no id',
  'view_submission account.download.form': 'takes no id',
  'action account.nameless': 'takes no id',
  'action account.nameless.withdraw': [
    (attacker, { postingId }) =>
      attacker.action('account.nameless.withdraw', { value: postingId, metadata: {} }),
  ],
  'action account.erase': 'takes no id',
  // Its id is that of the form alone, and whom it erases is whoever hands it in: test/account/erase.test.ts.
  'view_submission account.erase.form': 'takes no id',
  'action phrase.remove': [
    (attacker, { phraseId }) =>
      attacker.action('phrase.remove', { value: phraseId, metadata: { page: 0, round: 0 } }),
  ],
  'action settings.workspace': 'takes no id',
  'action phrase.page.earlier': 'takes no id',
  'action phrase.page.later': 'takes no id',
  'view_submission phrase.add': 'takes no id',
  'message_action reread.check_wording': 'takes no id',
  'action summary.preview': [byButton('summary.preview', 'channelId')],
  'view_submission summary.schedule': [
    byForm('summary.schedule', 'channelId', {
      'summary.on': { on: { type: 'checkboxes', selected_options: [] } },
      'summary.weekday': chosen('2'),
      'summary.time': { time: { type: 'timepicker', selected_time: '10:00' } },
      'summary.zone': chosen('UTC'),
      'summary.quiet_week': chosen('line'),
    }),
  ],
  'message_action retro.start_from_message': [
    (attacker, { channelId }) => attacker.shortcut('retro.start_from_message', 'message_action', channelId),
  ],
  'action action_item.done': [byButton('action_item.done', 'itemId')],
  'action action_item.reopen': [byButton('action_item.reopen', 'itemId')],
  'action action_item.menu': ['new_date', 'pass_on', 'drop'].map((what) =>
    byMenu('action_item.menu', what, 'itemId'),
  ),
  'view_submission action_item.add': [
    (attacker, { retroId }) =>
      attacker.view('view_submission', 'action_item.add', {
        metadata: { newItemId: randomUUID(), retroId },
        state: item,
      }),
  ],
  'message_action action_item.from_message': [
    (attacker, { channelId }) => attacker.shortcut('action_item.from_message', 'message_action', channelId),
  ],
  'action action_item.from_answer': [byButton('action_item.from_answer', 'postingId')],
  'action action_item.follow_up.new_date': [byButton('action_item.follow_up.new_date', 'itemId')],
  'action action_item.follow_up.pass_on': [byButton('action_item.follow_up.pass_on', 'itemId')],
  'action action_item.follow_up.drop': [byButton('action_item.follow_up.drop', 'itemId')],
  'action action_item.follow_up.menu': ['tomorrow', 'in_a_week', 'stop'].map((what) =>
    byMenu('action_item.follow_up.menu', what, 'itemId'),
  ),
  'action action_item.follow_up.resume': [byButton('action_item.follow_up.resume', 'itemId')],
  'action action_item.list.mine': inList('action_item.list.mine', 'mine'),
  'action action_item.list.channel': inList('action_item.list.channel', 'channel'),
  'action action_item.list.overdue': inList('action_item.list.overdue', 'overdue'),
  'action action_item.list.earlier': inList('action_item.list.earlier', '0'),
  'action action_item.list.later': inList('action_item.list.later', '1'),
  'action action_item.list.menu': ['done', 'reopen', 'new_date', 'pass_on', 'drop'].map(
    (what): Attack =>
      (attacker, { itemId, channelId }) =>
        attacker.action('action_item.list.menu', {
          value: { value: `${what}:${itemId}` },
          metadata: { tab: 'channel', page: 0, channelId },
        }),
  ),
  'action retro.headline.carried': 'takes no id',
  'view_submission action_item.drop': [byForm('action_item.drop', 'itemId', item)],
  'view_submission action_item.new_date': [byForm('action_item.new_date', 'itemId', item)],
  'view_submission action_item.pass_on': [byForm('action_item.pass_on', 'itemId', item)],
  'action posting.add_action_item': [byButton('posting.add_action_item', 'postingId')],
  'action posting.add_similar': [byButton('posting.add_similar', 'postingId')],
  'action posting.similar.type': bySimilar((attacker, metadata) =>
    attacker.action('posting.similar.type', { value: 'mine now', metadata, state: similar }),
  ),
  'action posting.similar.anew': bySimilar((attacker, metadata) =>
    attacker.action('posting.similar.anew', { value: 'anew', metadata, state: similar }),
  ),
  'action posting.similar.check': bySimilar((attacker, metadata) =>
    attacker.action('posting.similar.check', { metadata, state: similar }),
  ),
  'view_submission posting.similar': [
    ...bySimilar((attacker, metadata) =>
      attacker.view('view_submission', 'posting.similar', { metadata, state: similar }),
    ),
    (attacker, { incidentId }) =>
      attacker.view('view_submission', 'posting.similar', {
        metadata: { newPostingId: randomUUID(), incidentId, namelessAllowed: true },
        state: similar,
      }),
  ],
  'action reader.card.ask': [byButton('reader.card.ask', 'assessmentId')],
  'action reader.card.withdraw': [byButton('reader.card.withdraw', 'assessmentId')],
  'action reader.request.read': [byButton('reader.request.read', 'requestId')],
  'action reader.request.decline': [byButton('reader.request.decline', 'requestId')],
  'action reader.reply.read': [byButton('reader.reply.read', 'answeredId')],
  'action reader.answer.check': [inForm('reader.answer.check', 'requestId', kind)],
  'action reader.answer.type': [inForm('reader.answer.type', 'requestId', kind)],
  'view_submission reader.answer': [
    byForm('reader.answer', 'requestId', kind),
    byForm('reader.answer', 'answeredId', { 'reader.kind_words': typed('Bo forgot it.') }),
  ],
  'view_submission reader.ask': [
    (attacker, { assessmentId }) =>
      attacker.view('view_submission', 'reader.ask', {
        metadata: { assessmentId, requestId: randomUUID() },
        state: asked,
      }),
  ],
  'command /retro': [
    ...[
      '',
      'settings',
      'summary',
      'export',
      'search learned',
      'plans',
      'actions',
      'actions channel',
      'actions overdue',
      'me',
      'me journal',
      'incident Mine now',
      'webhooks',
    ].map(
      (text): Attack =>
        (attacker, { channelId }) =>
          attacker.command(text, channelId),
    ),
  ],
  'action checkin.note': [byButton('checkin.note', 'checkInId')],
  'action checkin.write': [byButton('checkin.write', 'checkInId')],
  'action checkin.stop': [byButton('checkin.stop', 'checkInId')],
  'action checkin.not_involved': [byButton('checkin.not_involved', 'checkInId')],
  'action checkin.later': [
    byMenu('checkin.later', 'in_1_hour:first_words', 'checkInId'),
    byMenu('checkin.later', 'next_morning:three_questions', 'checkInId'),
    byMenu('checkin.later', 'pick:first_words', 'checkInId'),
  ],
  'view_submission checkin.later.form': [
    byForm('checkin.later.form', 'checkInId', { 'check_in.later_at': later }, { step: 'first_words' }),
  ],
  'view_submission checkin.note.form': [byForm('checkin.note.form', 'checkInId', noted)],
  'view_closed checkin.note.form': [
    (attacker, { checkInId }) =>
      attacker.view('view_closed', 'checkin.note.form', { metadata: { checkInId }, state: noted }),
  ],
  'action settings.check_ins': 'takes no id',
  'view_submission checkin.talk_to': [
    (attacker) =>
      attacker.view('view_submission', 'checkin.talk_to', {
        state: { 'check_in.talk_to': typed('mine now') },
      }),
  ],
  'action incident.headline.write': [byButton('incident.headline.write', 'incidentId')],
  'action incident.headline.similar': [byButton('incident.headline.similar', 'incidentId')],
  'action incident.headline.involved': [byButton('incident.headline.involved', 'incidentId')],
  'action incident.name_people': [byButton('incident.name_people', 'incidentId')],
  'view_submission incident.people': [byForm('incident.people', 'incidentId', people)],
  'action incident.reopen': [byButton('incident.reopen', 'channelId')],
  'message_action incident.check_in_after': [
    (attacker, { channelId }) => attacker.shortcut('incident.check_in_after', 'message_action', channelId),
  ],
  'view_submission incident.start': [
    byForm('incident.start', 'channelId'),
    (attacker, { channelId }) =>
      attacker.view('view_submission', 'incident.start', {
        metadata: { channelId: null },
        state: { 'incident.start.channel': channelOf(channelId) },
      }),
  ],
  'view_submission incident.open': [
    (attacker, { channelId }) =>
      attacker.view('view_submission', 'incident.open', {
        metadata: { incidentId: randomUUID(), channelId },
        state: incident,
      }),
  ],
  'action incident_source.add': 'takes no id',
  'action incident_source.menu': ['secret', 'route', 'remove'].map((what) =>
    byMenu('incident_source.menu', what, 'sourceId'),
  ),
  'view_submission incident_source.add.form': [
    (attacker, { channelId }) =>
      attacker.view('view_submission', 'incident_source.add.form', {
        metadata: { newSourceId: randomUUID() },
        state: { ...source, 'incident_source.channel': channelOf(channelId) },
      }),
  ],
  'view_submission incident_source.secret.form': [byForm('incident_source.secret.form', 'sourceId', source)],
  'view_submission incident_source.route.form': [byForm('incident_source.route.form', 'sourceId', source)],
  'view_submission incident_source.remove.form': [byForm('incident_source.remove.form', 'sourceId')],
  'action case.read': [byButton('case.read', 'caseId'), byButton('case.read', 'retroId')],
  'action case.search.earlier': [
    (attacker, { channelId }) =>
      attacker.action('case.search.earlier', { value: '0', metadata: {}, state: sought(channelId) }),
  ],
  'action case.search.later': [
    (attacker, { channelId }) =>
      attacker.action('case.search.later', { value: '1', metadata: {}, state: sought(channelId) }),
  ],
  'view_submission case.search': [
    (attacker, { channelId }) =>
      attacker.view('view_submission', 'case.search', { state: sought(channelId) }),
  ],
  'action journal.delete': [byButton('journal.delete', 'entryId')],
  'action plan.read': byPlan('plan.read'),
  'action plan.helped': byPlan('plan.helped'),
  'action plan.did_not_fit': byPlan('plan.did_not_fit'),
  'action plan.edit': byPlan('plan.edit'),
  'action plan.retire': byPlan('plan.retire'),
  'action plan.bring_back': byPlan('plan.bring_back'),
  'view_submission plan.save': [byForm('plan.save', 'planId', plan, { isNew: false, overList: false })],
  'action settings.pauses': 'takes no id',
  'view_submission pause.list': 'takes no id',
  'action plan.add': 'takes no id',
  'action plan.import': 'takes no id',
  'action plan.page.back': 'takes no id',
  'action plan.page.more': 'takes no id',
  'action plan.page.kind': 'takes no id',
  'view_submission plan.import.form': 'takes no id',
  'action journal.open': 'takes no id',
  'action journal.earlier': 'takes no id',
  'action journal.later': 'takes no id',
  'action journal.write': 'takes no id',
  'view_submission journal.write.form': 'takes no id',
  'shortcut assessment.write_global': 'takes no id',
  'action home.write': 'takes no id',
  'action home.go_on': [byButton('home.go_on', 'draftId'), byButton('home.go_on', 'assessmentId')],
  'action home.all': 'takes no id',
  'action home.all_items': 'takes no id',
  'action home.all.earlier': 'takes no id',
  'action home.all.later': 'takes no id',
  'action home.search': 'takes no id',
  'action home.help': 'takes no id',
  'action home.data': 'takes no id',
  'action home.try_again': 'takes no id',
};

/** What the app listens to, as it says itself while it registers. */
const mockRegistered = new Set<string>();
const mockNamed = (fallback: string, constraint: unknown): string => {
  if (typeof constraint === 'string') return `${fallback} ${constraint}`;
  const { type = fallback, callback_id: id } = constraint as { type?: string; callback_id?: string };
  return `${type} ${id}`;
};

/** The true routing, with an ear at the door where listeners come in. */
jest.mock('../../src/slack/direct-routes', () => {
  const { routeDirectly } = jest.requireActual('../../src/slack/direct-routes');
  return {
    routeDirectly(app: Record<string, (...args: unknown[]) => unknown>) {
      routeDirectly(app);
      const kinds = { action: 'action', view: 'view_submission', shortcut: 'shortcut', command: 'command' };
      for (const [name, kind] of Object.entries(kinds)) {
        const register = app[name] as (...args: unknown[]) => unknown;
        app[name] = (...args) => {
          mockRegistered.add(mockNamed(kind, args[0]));
          return register(...args);
        };
      }
    },
  };
});

describe('a signed request with somebody else’s id in it', () => {
  let house: House;
  let attacker: Attacker;
  let untouched: string[];
  let own: { formMetadata: unknown };
  const victims: Record<string, Things> = {};

  beforeAll(async () => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] } });
    victims['a person of a private channel'] = await victimIn(
      'dalia',
      'ada',
      'ward-night-shift',
      'T0SANDBOX1',
    );
    victims['a person of another workspace'] = await victimIn('kavya', 'jonas', 'payments', 'T0SANDBOX2');
    await checkInWith('dalia', 'ada', 'ward-night-shift', 'T0SANDBOX1');
    await checkInWith('kavya', 'ines', 'payments', 'T0SANDBOX2');
    // By then it is day for both of them.
    await house.advance({ hours: 4 });
    for (const [workspace, whose] of [
      ['T0SANDBOX1', 'a person of a private channel'],
      ['T0SANDBOX2', 'a person of another workspace'],
    ] as const) {
      const [shown] = await house.rows<{ id: string; shown_step: string }>(
        workspace,
        'select * from check_in',
      );
      expect(shown?.shown_step).toBe('first_words');
      const [source] = await house.rows<{ id: string }>(workspace, 'select id from incident_source');
      const [{ id: incidentId } = { id: '' }] = await house.rows<{ id: string }>(
        workspace,
        'select id from incident',
      );
      Object.assign(victims[whose] as Things, { incidentId, checkInId: shown?.id, sourceId: source?.id });
    }
    attacker = await attackerOf(house, 'bo');
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    own = { formMetadata: JSON.parse((await bo.modal()).snapshot.privateMetadata) };
    await bo.closeModal();
    // Whoever is chosen in a form is learnt anew once a day, whatever becomes of the form.
    await house.person('ada').command('/retro', '', { in: 'payments' });
    await house.person('ada').closeModal();
    untouched = await state();
  }, 60_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await house.stop();
  });

  /** Somebody with everything an attacker might want: something shared, something cooling, something unfinished. */
  async function victimIn(
    handle: string,
    colleague: string,
    channel: string,
    workspace: string,
  ): Promise<Things> {
    const person = house.person(handle, { workspace });
    for (const words of ['secret one', 'secret two']) {
      await person.command('/retro', '', { in: channel });
      if ((await person.modal()).has('Which retrospective?'))
        await person.choose('Which retrospective?', 'A new retrospective');
      await person.fill('What is it about?', `secret title ${words}`);
      await person.fill('What is working', words);
      await person.submit();
      await house.advance({ hours: 5 });
      if (words === 'secret two') break;
      await person.press('Re-read now', { in: 'dm' });
      await person.submit();
      await person.closeModal({ all: true });
    }
    await person.press('Add an action item', { in: channel });
    await person.fill('What is to be done?', 'secret item');
    await person.submit();
    await askAndAnswer(person, house.person(colleague, { workspace }));
    await house.rows(
      workspace,
      `insert into phrase (workspace_id, id, kind, words, match_key)
       values ('${workspace}', '${randomUUID()}', 'flag', 'secret phrase', 'secret phrase')`,
    );
    await person.command('/retro', '', { in: channel });
    const form = await person.modal();
    await person.fill('What is working', 'secret draft');
    const formMetadata = JSON.parse(form.snapshot.privateMetadata);
    await person.closeModal();
    const one = async (sql: string) => (await house.rows<{ id: string }>(workspace, sql))[0]?.id as string;
    const kept = await keepThings(person, workspace, formMetadata.channelId);
    return {
      assessmentId: await one(`select id from assessment where state = 'cooling'`),
      draftId: formMetadata.draftId,
      postingId: await one('select id from posting'),
      retroId: await one(`select id from retro where title like '%one'`),
      itemId: await one('select id from action_item'),
      phraseId: await one('select id from phrase'),
      requestId: await one(`select id from reader_request where state = 'asked'`),
      answeredId: await one(`select id from reader_request where state = 'answered'`),
      incidentId: '',
      checkInId: '',
      sourceId: '',
      ...kept,
      channelId: formMetadata.channelId,
      formMetadata,
    };
  }

  /** An incident somebody is checked in with after, and an incident tool of an admin's. */
  async function checkInWith(
    handle: string,
    admin: string,
    channel: string,
    workspace: string,
  ): Promise<void> {
    const person = house.person(handle, { workspace });
    await person.command('/retro', 'incident secret incident', { in: channel });
    await person.pickUser('Who was involved?', handle);
    await person.submit();
    const setUp = house.person(admin, { workspace });
    await setUp.command('/retro', 'webhooks', { in: channel });
    await setUp.press('Add a tool', { in: 'modal' });
    await setUp.fill('What do you call it?', 'secret tool');
    await setUp.pickChannel('Which channel gets its incidents?', channel);
    await setUp.submit();
    await setUp.closeModal({ all: true });
  }

  /** A case of a channel, a plan, and an entry of a journal. */
  async function keepThings(person: PersonClient, workspace: string, channelId: string) {
    await person.command('/retro', 'me journal');
    await person.press('Write', { in: 'modal' });
    await person.fill('How do you feel?', 'secret feelings');
    await person.submit();
    await person.closeModal({ all: true });
    const [caseId, planId, fileOrderId] = [randomUUID(), randomUUID(), randomUUID()];
    const isHome = workspace === 'T0SANDBOX1';
    await house.test.database.withTenant(workspace, async (tx) => {
      await tx.$executeRaw`
        insert into retro (workspace_id, id, channel_id, title, state, facilitator_id, opened_at, latest_by, closed_at, learned,
          visibility)
        values (${workspace}, ${caseId}::uuid, ${channelId}, 'secret case', 'closed', 'U1', now(), now(), now(),
          'secret learned', 'channel')`;
      await tx.$executeRaw`
        insert into file_order (workspace_id, id, user_id, kind, request, channel_id, ordered_at)
        values (${workspace}, ${fileOrderId}::uuid, 'U1', 'export.archive', '{}', ${channelId}, now())`;
      if (!isHome)
        await tx.$executeRaw`
          insert into plan (workspace_id, id, title, applies_when, steps, added_by, added_at, changed_at)
          values (${workspace}, ${planId}::uuid, 'secret plan', 'secret', '', 'U1', now(), now())`;
    });
    const [entry] = await house.rows<{ id: string }>(workspace, 'select id from journal_entry');
    return { caseId, planId, fileOrderId, entryId: entry?.id as string };
  }

  /** One request that has been answered, and another one that is open. */
  async function askAndAnswer(author: PersonClient, reader: PersonClient): Promise<void> {
    for (const isFirst of [true, false]) {
      await author.press('Ask someone to read it', { in: 'dm' });
      await author.pickUser('Who?', reader.handle);
      await author.fill('A line to them', 'secret line');
      await author.submit();
      if (!isFirst) return;
      await reader.press('Read it', { in: 'dm' });
      await reader.fill('Kind words', 'secret kindness');
      await reader.submit();
      await reader.closeModal({ all: true });
    }
  }

  const nothing = (): Things => {
    const draftId = randomUUID();
    return {
      assessmentId: randomUUID(),
      draftId,
      postingId: randomUUID(),
      retroId: randomUUID(),
      itemId: randomUUID(),
      phraseId: randomUUID(),
      requestId: randomUUID(),
      answeredId: randomUUID(),
      incidentId: randomUUID(),
      checkInId: randomUUID(),
      sourceId: randomUUID(),
      caseId: randomUUID(),
      entryId: randomUUID(),
      fileOrderId: randomUUID(),
      planId: randomUUID(),
      channelId: 'C0NOTHING1',
      formMetadata: {
        draftId,
        channelId: 'C0NOTHING1',
        proof: (own.formMetadata as { proof: string }).proof,
      },
    };
  };
  const state = async () =>
    (await dumpDatabase(house.test.url))
      .filter(({ column }) => column !== 'locked_by' && column !== 'written_by')
      .map(({ table, column, text }) => `${table}.${column}=${text}`)
      .sort();

  it('has an entry here for every listener of the app, and no entry without one', () => {
    expect(Object.keys(attacks).sort()).toEqual([...mockRegistered].sort());
  });

  const dangerous = Object.entries(attacks).filter(([, entry]) => entry !== 'takes no id');
  it.each(dangerous)(
    'changes nothing through %s, and is answered as if there were no such thing',
    async (_listener, entry) => {
      const outcomes: { whose: string; forged: Outcome; missing: Outcome }[] = [];
      for (const attack of entry as Attack[]) {
        const missing = await attack(attacker, nothing(), own);
        for (const [whose, things] of Object.entries(victims))
          outcomes.push({ whose, missing, forged: await attack(attacker, things, own) });
      }
      const before = untouched;
      untouched = await state();
      for (const { whose, forged, missing } of outcomes) {
        expect({ whose, ...forged }).toEqual({ whose, ...missing });
        expect(JSON.stringify(forged)).not.toContain('secret');
      }
      expect(untouched).toEqual(before);
    },
  );

  it('does something for the person it belongs to (negative control)', async () => {
    const dalia = await attackerOf(house, 'dalia');
    const { assessmentId, checkInId } = victims['a person of a private channel'] as Things;
    const before = await state();
    const opened = await dalia.action('assessment.card.reread', { value: assessmentId });
    expect(JSON.stringify(opened)).toContain('secret two');
    await dalia.action('assessment.card.discard', { value: assessmentId });
    const discarded = await state();
    expect(discarded).not.toEqual(before);
    expect(JSON.stringify(await dalia.action('checkin.note', { value: checkInId }))).toContain(
      'secret incident',
    );
    await dalia.action('checkin.stop', { value: checkInId });
    expect(await state()).not.toEqual(discarded);
  });
});
