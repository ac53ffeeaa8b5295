import { createHmac, randomUUID } from 'node:crypto';

export const signingSecret = 'benchmark-signing-secret';
export const workspaceId = 'T0BENCH001';
export const path = '/slack/events';

/** One signed request, ready to be sent. */
export interface SignedRequest {
  body: string;
  headers: Record<string, string>;
}

/** As many people and channels as make neither a row nor a lock hot. */
const people = 200;
const channels = 50;
const personId = (index: number) => `U0BENCH${String(index % people).padStart(4, '0')}`;
const channelId = (index: number) => `C0BENCH${String(index % channels).padStart(4, '0')}`;

let serial = 0;

function signed(fields: Record<string, string>): SignedRequest {
  const body = new URLSearchParams(fields).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

/** Somebody types the slash command. */
export function command(text: string): SignedRequest {
  serial += 1;
  return signed({
    token: 'unused',
    team_id: workspaceId,
    team_domain: 'bench',
    channel_id: channelId(serial),
    channel_name: 'bench',
    user_id: personId(serial),
    user_name: 'bench',
    command: '/retro',
    text,
    api_app_id: 'A0BENCH001',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/unused',
    trigger_id: `${serial}.bench`,
  });
}

const words = 'The dashboards were right from the first minute, and the handover note was clear. '.repeat(3);

/** Draws the seal by which Evenkeel knows a form of its own. */
export type ProofOf = (form: { userId: string; draftId: string; channelId: string }) => string;

/** Somebody hands in the three questions for a retro that opens with it. */
export function submission(proofOf: ProofOf): SignedRequest {
  serial += 1;
  const userId = personId(serial);
  const ids = { draftId: randomUUID(), channelId: channelId(serial) };
  const field = (value: string) => ({ typed: { type: 'plain_text_input', value } });
  const values = {
    'write.title:0': field(`Payments slow, part ${serial}`),
    'write.going_well:0': field(words),
    'write.not_going_well:0': field(words),
    'write.do_differently:0': field(words),
    'write.feelings:0': field('Tired, and glad that we talked.'),
    'write.nudge:0': {
      nudge: { type: 'static_select', selected_option: { value: 'next_morning' } },
    },
  };
  const payload = {
    type: 'view_submission',
    team: { id: workspaceId, domain: 'bench' },
    user: { id: userId, username: 'bench', name: 'bench', team_id: workspaceId },
    api_app_id: 'A0BENCH001',
    token: 'unused',
    trigger_id: `${serial}.bench`,
    view: {
      id: `V${serial}`,
      team_id: workspaceId,
      type: 'modal',
      callback_id: 'assessment.write',
      private_metadata: JSON.stringify({ ...ids, proof: proofOf({ userId, ...ids }) }),
      state: { values },
      hash: 'bench',
    },
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
  return signed({ payload: JSON.stringify(payload) });
}
