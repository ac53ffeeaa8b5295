import { type CheckIn, checkInKinds } from '../../src/checkin/check-in';
import { checkInBlocks } from '../../src/checkin/check-in-views';
import type { Incident } from '../../src/incident/incident';
import { incidentForm, readIncidentForm } from '../../src/incident/incident-form';
import { section } from '../../src/slack/block-kit';
import { formOf } from '../../src/slack/form';

const planId = '6f0c2c0e-6a43-4a58-9d3b-3a0f4f0f6d11';
const metadata = { incidentId: '0b7b2f6c-1a5f-4f0e-9a57-6a3c1c2d3e4f', channelId: 'C0PAYMENTS' };
const filled = { title: 'Slow', happenedAt: null, userIds: [], knownSoFar: '', link: '', planId };
const review = () => ({ findings: [], isUnread: false, knowsPhrases: false });
const incident = { ...metadata, id: metadata.incidentId, title: 'Slow' } as unknown as Incident;

/** Plans and similar cases come from elsewhere; an incident and its first check-in keep a place for them. */
describe('what may help with an incident', () => {
  it('is shown above the fields, and a plan can be chosen', () => {
    const suggested = {
      plans: [{ id: planId, title: 'Card payments time out' }],
      blocks: [section('Seen in May')],
    };
    const form = JSON.stringify(incidentForm(metadata, filled, { suggested, review }));
    expect(form).toContain('Card payments time out');
    expect(form.indexOf('Seen in May')).toBeLessThan(form.indexOf('What is it about?'));
    expect(form).toContain(`"initial_option":{"text"`);
    const chosen = { plan: { type: 'static_select', selected_option: { value: planId } } };
    expect(readIncidentForm(formOf({ 'incident.plan': chosen } as never)).planId).toBe(planId);
  });

  it('is asked for nowhere while there is none', () => {
    const form = JSON.stringify(
      incidentForm(metadata, filled, { suggested: { plans: [], blocks: [] }, review }),
    );
    expect(form).not.toContain('Is there a plan for this?');
    expect(readIncidentForm(formOf({})).planId).toBeNull();
  });

  it('stands in the first check-in, before its buttons', () => {
    const scene = { incident, zone: 'UTC', comesAgainAt: null, hasWords: false, talkTo: 'Sam' };
    const checkIn = { id: planId } as CheckIn;
    const blocks = checkInBlocks(checkIn, 'first_words', { ...scene, suggested: [section('1. Fail over')] });
    const types = blocks.map(({ type }) => type);
    expect(JSON.stringify(blocks[1])).toContain('1. Fail over');
    expect(types).toEqual(['section', 'section', 'actions', 'context']);
    expect(Object.keys(checkInKinds)).toHaveLength(3);
  });
});
