import { addMessage } from './message-store';
import type { Workspace } from './workspace';
import { defaultWorkspace, type WorkspaceSeed } from './workspace-seed';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Everything that happened on the Monday of the incident is said by then, in minutes after midnight UTC. */
const incidentEndsMinutes = 11 * 60;

/** Something said before anybody came. */
interface Said {
  in: string;
  by: string;
  /** Days from the Monday of the incident. */
  day: number;
  /** UTC. */
  at: `${number}:${number}`;
  text: string;
  replies?: Pick<Said, 'by' | 'at' | 'text'>[];
  reaction?: { name: string; by: string[] };
}

const said: Said[] = [
  {
    in: 'general',
    by: 'ada',
    day: -4,
    at: '09:05',
    text: 'Welcome to Fern, who joins the platform team from Sydney today.',
  },
  {
    in: 'platform',
    by: 'chen',
    day: -3,
    at: '03:40',
    text: 'The image build is down from 14 minutes to 6. The new cache is on for everybody.',
    reaction: { name: 'tada', by: ['bo', 'fern'] },
  },
  {
    in: 'payments',
    by: 'eli',
    day: -3,
    at: '14:20',
    text: 'Month-end run is planned for Sunday night, same window as last time.',
  },
  {
    in: 'general',
    by: 'dalia',
    day: -3,
    at: '15:10',
    text: 'Reminder: the fire drill is on Wednesday at 10:00. No need to bring coats.',
  },
  {
    in: 'payments',
    by: 'bo',
    day: 0,
    at: '07:12',
    text: 'Card payments take 20 seconds and more since about 7:00. Looking.',
    replies: [
      { by: 'dalia', at: '07:15', text: 'Support has eleven tickets about it already.' },
      { by: 'chen', at: '07:21', text: 'The queue has 40,000 jobs waiting. Two workers are running.' },
      { by: 'bo', at: '07:34', text: 'Raised to eight workers. The queue is going down.' },
    ],
  },
  {
    in: 'payments',
    by: 'dalia',
    day: 0,
    at: '07:50',
    text: 'The status page says “slow payments”, customers were told.',
  },
  {
    in: 'payments',
    by: 'bo',
    day: 0,
    at: '09:26',
    text: 'Payments are back to normal: 1.2 seconds at the median. The queue is empty.',
    reaction: { name: 'raised_hands', by: ['ada', 'dalia', 'eli'] },
  },
  {
    in: 'payments',
    by: 'ada',
    day: 0,
    at: '09:41',
    text: 'Thank you all. Let us look back at “Payments slow on Monday” while it is fresh.',
  },
  {
    in: 'platform',
    by: 'fern',
    day: 0,
    at: '05:20',
    text: 'I am moving the staging cluster to the new nodes today, it may blink.',
  },
  {
    in: 'on-call',
    by: 'dalia',
    day: 0,
    at: '10:30',
    text: 'Handover: quiet apart from payments this morning. Eli has the pager tonight.',
  },
];

/** The workspace people meet when they try Evenkeel: six people in six zones, and a Monday that did not go well. */
export function lifelikeWorkspace(): WorkspaceSeed {
  const { people, ...rest } = defaultWorkspace();
  return {
    ...rest,
    name: 'Harbour',
    people: people.filter(({ guest, deactivated }) => !guest && !deactivated),
    channels: [
      { name: 'general', withoutBot: true },
      { name: 'payments', members: ['ada', 'bo', 'chen', 'dalia', 'eli'] },
      { name: 'platform' },
      { name: 'on-call', private: true, members: ['ada', 'dalia', 'eli'] },
      { name: 'partner-bridge', externallyShared: true, members: ['ada', 'bo', 'eli'] },
    ],
    history: addHistory,
  };
}

function addHistory(workspace: Workspace): void {
  const monday = latestIncidentMonday(workspace.clock.now());
  // Each has the app in their list already, as after an installation for everybody.
  for (const { id, isBot } of [...workspace.users.values()]) if (!isBot) workspace.directMessage(id);
  for (const each of said.flatMap(withReplies).sort((a, b) => momentOf(a) - momentOf(b))) {
    const conversation = workspace.channel(each.in);
    const ts = `${(monday + momentOf(each)) / 1000}.000100`;
    const threadTs = each.threadAt === undefined ? undefined : `${(monday + each.threadAt) / 1000}.000100`;
    const message = addMessage(workspace, conversation, {
      user: workspace.person(each.by).id,
      text: each.text,
      ts,
      threadTs,
    });
    const { reaction } = each;
    if (!reaction) continue;
    message.reactions.push({ name: reaction.name, users: reaction.by.map((by) => workspace.person(by).id) });
  }
}

/** Each thing said, with what was replied to it as things of their own. */
function withReplies(each: Said): (Said & { threadAt?: number })[] {
  const replies = each.replies ?? [];
  return [
    each,
    ...replies.map((reply) => ({ in: each.in, day: each.day, ...reply, threadAt: momentOf(each) })),
  ];
}

/** Milliseconds after midnight UTC of the Monday. */
function momentOf({ day, at }: Pick<Said, 'day' | 'at'>): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return day * dayMs + (hours * 60 + minutes) * minuteMs;
}

/** Midnight UTC of the latest Monday on which everything had been said by `now`. */
function latestIncidentMonday(now: Date): number {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  const daysSinceMonday = (now.getUTCDay() + 6) % 7;
  const monday = today - daysSinceMonday * dayMs;
  return monday + incidentEndsMinutes * minuteMs < now.getTime() ? monday : monday - 7 * dayMs;
}
