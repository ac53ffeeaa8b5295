import { randomUUID } from 'node:crypto';
import { type SubmitInput, submitAssessment } from '../../src/assessment/submit-assessment';
import { whenHandedIn } from '../../src/checkin/when-handed-in';
import { systemClock as clock } from '../../src/clock';
import { generateKeyRing, parseKeyRing } from '../../src/vault/key-ring';
import { createVault } from '../../src/vault/vault';
import { createTestDatabase, type TestDatabase } from '../support/postgres';
import { statementsOf } from '../support/statements';

describe('handing in, while a person waits for Slack to close the form', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  async function handIn(): Promise<string[]> {
    const { database } = test;
    const vault = createVault({ keyRing: parseKeyRing(keys), clock });
    const input: SubmitInput = {
      workspaceId: 'T1',
      draftId: randomUUID(),
      authorId: 'U1',
      channelId: 'C1',
      retro: { title: 'Payments slow on Monday' },
      answers: { goingWell: 'The dashboards.', notGoingWell: 'The handover.', doDifferently: 'A note.' },
      feelings: 'Tired.',
      mood: null,
      nudge: 'next_morning',
      withoutName: false,
    };
    const deps = { database, vault, clock };
    return statementsOf(() =>
      submitAssessment(
        { ...deps, whenHandedIn: (tx, ...handedIn) => whenHandedIn({ ...deps, tx }, ...handedIn) },
        input,
      ),
    );
  }
  const keys = generateKeyRing();

  /** Each is a way to the database and back; whoever adds one says here what it is for. */
  const each = [
    /^BEGIN/,
    /set_config\('role'/,
    /channel_setting.*member.*personal_setting/s,
    /insert into retro.*evenkeel_enqueue/s,
    /insert into outbox_message.*evenkeel_enqueue/s,
    /data_key/,
    /insert into assessment/,
    /from check_in where draft_id/,
    /insert into journal_entry/,
    /insert into outbox_message.*evenkeel_enqueue.*evenkeel_enqueue/s,
    /^COMMIT/,
  ];

  it('takes eleven statements in one transaction, and one more for the key of somebody new', async () => {
    expect((await handIn()).filter((text) => /insert into.*data_key/is.test(text))).toHaveLength(1);
    const statements = await handIn();
    expect(statements).toEqual(each.map((pattern) => expect.stringMatching(pattern)));
  });
});
