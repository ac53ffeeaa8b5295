import { randomBytes } from 'node:crypto';
import type { TenantTransaction } from '../../src/database/database';
import { open, seal } from '../../src/vault/cipher';
import { deleteDataKey } from '../../src/vault/data-key-store';
import { generateKeyRing, type KeyRing, parseKeyRing } from '../../src/vault/key-ring';
import { rewrapDataKeys } from '../../src/vault/rewrap-data-keys';
import { createVault, type SealedPlace } from '../../src/vault/vault';
import { createTestDatabase, type TestDatabase } from '../support/postgres';

const clock = { now: () => new Date('2040-03-05T09:00:00Z') };
const words = 'What I felt, and nobody else’s business. 🌊';
const rejected = { code: 'sealed_text_rejected' };

describe('the cipher', () => {
  const key = randomBytes(32);
  const sealed = seal(key, 'here', Buffer.from(words));

  it('opens what it sealed', () => {
    expect(open(key, 'here', sealed).toString()).toBe(words);
  });

  it('rejects a text with any one of its bytes changed, whichever bit', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const changed = Buffer.from(sealed);
        changed.writeUInt8(changed.readUInt8(at) ^ bit, at);
        expect(() => open(key, 'here', changed)).toThrow(expect.objectContaining(rejected));
      }
    }
  });

  it('rejects a text cut off anywhere, or made longer', () => {
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => open(key, 'here', sealed.subarray(0, length))).toThrow(expect.objectContaining(rejected));
    expect(() => open(key, 'here', Buffer.concat([sealed, Buffer.from([0])]))).toThrow(
      expect.objectContaining(rejected),
    );
  });

  it('rejects a text at another place, or with another key', () => {
    expect(() => open(key, 'there', sealed)).toThrow(expect.objectContaining(rejected));
    expect(() => open(randomBytes(32), 'here', sealed)).toThrow(expect.objectContaining(rejected));
  });

  it('never seals the same words into the same bytes, so that equal texts cannot be told', () => {
    expect(seal(key, 'here', Buffer.from(words)).equals(sealed)).toBe(false);
  });
});

describe('the key ring', () => {
  it.each([
    ['nothing', ''],
    ['no id', randomBytes(32).toString('base64')],
    ['a short key', `k1:${randomBytes(31).toString('base64')}`],
    ['the same id twice', `${generateKeyRing('k1')},${generateKeyRing('k1')}`],
    ['an empty entry', `${generateKeyRing('k1')},`],
  ])('refuses %s, without quoting it', (_what, text) => {
    const secret = text.split(':')[1];
    const refuse = () => parseKeyRing(text);
    expect(refuse).toThrow(expect.objectContaining({ code: 'invalid_key_ring' }));
    if (secret) expect(refuse).not.toThrow(secret);
  });
});

describe('the vault', () => {
  let test: TestDatabase;
  const ring1 = generateKeyRing('k1');
  const ring2 = generateKeyRing('k2');
  const ring = (text: string): KeyRing => parseKeyRing(text);
  const vaultWith = (text: string) => createVault({ keyRing: ring(text), clock });
  const vault = vaultWith(ring1);
  const place: SealedPlace = {
    workspaceId: 'T1',
    ownerId: 'U1',
    table: 'assessment',
    column: 'answers',
    rowId: 'r1',
  };
  const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>, workspaceId = 'T1') =>
    test.database.withTenant(workspaceId, work);
  const keysOf = (workspaceId = 'T1') =>
    inTenant((tx) => tx.dataKey.findMany({ orderBy: { ownerId: 'asc' } }), workspaceId);

  beforeAll(async () => {
    test = await createTestDatabase({ maxConnections: 8 });
  });
  beforeEach(async () => {
    for (const workspaceId of ['T1', 'T2']) await inTenant((tx) => tx.dataKey.deleteMany({}), workspaceId);
  });
  afterAll(() => test.drop());

  it.each<[string, Partial<SealedPlace>]>([
    ['another row', { rowId: 'r2' }],
    ['another column', { column: 'words' }],
    ['another table', { table: 'journal_entry' }],
    ['another owner', { ownerId: 'U2' }],
    ['another workspace', { workspaceId: 'T2' }],
  ])('rejects a sealed text that was moved to %s', async (_where, moved) => {
    const sealed = await inTenant((tx) => vault.seal(tx, place, words));
    const there = { ...place, ...moved };
    await inTenant((tx) => vault.seal(tx, { ...there, rowId: 'other' }, 'has a key, too'), there.workspaceId);
    await expect(inTenant((tx) => vault.open(tx, there, sealed), there.workspaceId)).rejects.toMatchObject(
      rejected,
    );
    await expect(inTenant((tx) => vault.open(tx, place, sealed))).resolves.toBe(words);
  });

  it('rejects one person’s data key given to another', async () => {
    const sealed = await inTenant((tx) => vault.seal(tx, place, words));
    await inTenant((tx) => tx.$executeRaw`update data_key set owner_id = 'U9'`);
    await expect(inTenant((tx) => vault.open(tx, { ...place, ownerId: 'U9' }, sealed))).rejects.toMatchObject(
      rejected,
    );
  });

  it('says which key is missing from the ring, and that it has to come back', async () => {
    const sealed = await inTenant((tx) => vault.seal(tx, place, words));
    await expect(inTenant((tx) => vaultWith(ring2).open(tx, place, sealed))).rejects.toMatchObject({
      code: 'unknown_key',
      message: 'the key ring has no key "k1"; add it back to EVENKEEL_KEYS',
    });
  });

  it('opens nothing of a person whose data key was erased, not even with new texts of theirs', async () => {
    const sealed = await inTenant((tx) => vault.seal(tx, place, words));
    expect(await inTenant((tx) => deleteDataKey(tx, 'U1'))).toBe(true);
    await expect(inTenant((tx) => vault.open(tx, place, sealed))).rejects.toMatchObject(rejected);
    await inTenant((tx) => vault.seal(tx, { ...place, rowId: 'later' }, 'afterwards'));
    await expect(inTenant((tx) => vault.open(tx, place, sealed))).rejects.toMatchObject(rejected);
  });

  it('makes one data key when a person’s first requests race', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `text ${index}`);
    const sealed = await Promise.all(
      texts.map((text, index) => inTenant((tx) => vault.seal(tx, { ...place, rowId: `r${index}` }, text))),
    );
    expect(await keysOf()).toHaveLength(1);
    const opened = await Promise.all(
      sealed.map((each, index) => inTenant((tx) => vault.open(tx, { ...place, rowId: `r${index}` }, each))),
    );
    expect(opened).toEqual(texts);
  });

  it('reads on after the ring got a new first key, and wraps with that from then on', async () => {
    const sealed = await inTenant((tx) => vault.seal(tx, place, words));
    const rotated = vaultWith(`${ring2},${ring1}`);
    await expect(inTenant((tx) => rotated.open(tx, place, sealed))).resolves.toBe(words);
    await inTenant((tx) => rotated.seal(tx, { ...place, ownerId: 'U2' }, 'new here'));
    expect((await keysOf()).map(({ ownerId, wrappedBy }) => `${ownerId} ${wrappedBy}`)).toEqual([
      'U1 k1',
      'U2 k2',
    ]);
  });

  it('knows the author of a nameless posting after the rotation, and nobody else, whichever key is first', () => {
    const proof = vault.proof('posting.author', 'p1', 'U1');
    for (const text of [ring1, `${ring2},${ring1}`, `${ring1},${ring2}`]) {
      expect(vaultWith(text).isProof(proof, 'posting.author', 'p1', 'U1')).toBe(true);
      expect(vaultWith(text).isProof(proof, 'posting.author', 'p1', 'U2')).toBe(false);
      expect(vaultWith(text).isProof(proof, 'posting.author', 'p2', 'U1')).toBe(false);
      expect(vaultWith(text).isProof(proof, 'other', 'p1', 'U1')).toBe(false);
    }
    const found = vaultWith(`${ring2},${ring1}`).allProofs('posting.author', 'p1', 'U1').map(Buffer.from);
    expect(found.some((each) => each.equals(Buffer.from(proof)))).toBe(true);
    expect(found).toHaveLength(2);
    expect(() => vaultWith(ring2).isProof(proof, 'posting.author', 'p1', 'U1')).toThrow(
      expect.objectContaining({ code: 'unknown_key' }),
    );
  });

  describe('re-wrapping a workspace after a rotation', () => {
    const people = Array.from({ length: 12 }, (_, index) => `U${index + 10}`);
    const placeOf = (ownerId: string) => ({ ...place, ownerId });
    const both = `${ring2},${ring1}`;
    const rewrap = (database = test.database) => rewrapDataKeys({ database, keyRing: ring(both) }, 'T1');
    let sealed: Map<string, Uint8Array>;

    beforeEach(async () => {
      sealed = new Map();
      for (const ownerId of people)
        sealed.set(ownerId, await inTenant((tx) => vault.seal(tx, placeOf(ownerId), words)));
    });
    const readableWith = async (text: string) => {
      const opened = people.map((ownerId) =>
        inTenant((tx) => vaultWith(text).open(tx, placeOf(ownerId), sealed.get(ownerId) as Uint8Array)),
      );
      return (await Promise.allSettled(opened)).filter(({ status }) => status === 'fulfilled').length;
    };

    it('makes every text readable without the old key, and does nothing the second time', async () => {
      expect(await readableWith(ring2)).toBe(0);
      expect(await rewrap()).toBe(people.length);
      expect(await readableWith(ring2)).toBe(people.length);
      expect(await readableWith(ring1)).toBe(0);
      expect(await rewrap()).toBe(0);
    });

    it('leaves every text readable when it is killed half-way, and goes on where it was', async () => {
      let left = 8;
      const dying = {
        ...test.database,
        withTenant: ((workspaceId, work, options) => {
          left -= 1;
          return left < 0
            ? Promise.reject(new Error('killed'))
            : test.database.withTenant(workspaceId, work, options);
        }) as typeof test.database.withTenant,
      };
      await expect(rewrap(dying)).rejects.toThrow('killed');
      expect(await readableWith(both)).toBe(people.length);
      expect(await rewrap()).toBe(people.length - 7);
      expect(await readableWith(ring2)).toBe(people.length);
    });

    it('does not get in the way of two at once, of writers, or of an erasure', async () => {
      const [first, second] = await Promise.all([
        rewrap(),
        rewrap(),
        inTenant((tx) => deleteDataKey(tx, people[5] as string)),
        inTenant((tx) =>
          vaultWith(both).seal(tx, { ...placeOf(people[6] as string), rowId: 'r2' }, 'meanwhile'),
        ),
      ]);
      expect((first as number) + (second as number)).toBeGreaterThanOrEqual(people.length - 1);
      expect(await readableWith(ring2)).toBe(people.length - 1);
      expect((await keysOf()).map(({ ownerId }) => ownerId)).not.toContain(people[5]);
    });

    it('touches no other workspace', async () => {
      await inTenant((tx) => vault.seal(tx, { ...place, workspaceId: 'T2' }, words), 'T2');
      await rewrap();
      expect((await keysOf('T2')).map(({ wrappedBy }) => wrappedBy)).toEqual(['k1']);
    });
  });
});
