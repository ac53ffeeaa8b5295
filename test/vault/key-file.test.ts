import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../src/logger';
import { loadKeyRing } from '../../src/vault/load-key-ring';

describe('the key file', () => {
  let dataDir: string;
  let logged: string[];
  const load = (keys: string | null = null) =>
    loadKeyRing({
      keys,
      dataDir,
      logger: createLogger({ level: 'debug', destination: { write: (line) => logged.push(line) } }),
    });

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-keys-'));
    logged = [];
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is made on first use for its owner’s eyes only, kept, and never logged', () => {
    const umask = process.umask(0);
    const { primary } = load();
    process.umask(umask);
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o600);
    expect(load().primary.secret.equals(primary.secret)).toBe(true);
    expect(readdirSync(dataDir)).toEqual(['keys']);
    expect(logged.filter((line) => line.includes('made a new key'))).toHaveLength(1);
    const text = readFileSync(join(dataDir, 'keys'), 'utf8');
    expect(logged.join()).not.toContain(text.split(':')[1]?.trim());
  });

  it('says so when others on the machine may read it', () => {
    load();
    expect(logged.join()).not.toContain('chmod');
    chmodSync(join(dataDir, 'keys'), 0o644);
    load();
    expect(logged.join()).toContain('run chmod 600');
  });

  it('is not made when the configuration brings the keys', () => {
    const keys = `k9:${Buffer.alloc(32, 7).toString('base64')}`;
    expect(load(keys).primary.id).toBe('k9');
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is refused, not replaced, when it is damaged: what it wrapped would be lost', () => {
    writeFileSync(join(dataDir, 'keys'), 'k1:half', { mode: 0o600 });
    expect(() => load()).toThrow(expect.objectContaining({ code: 'invalid_key_ring' }));
    expect(readFileSync(join(dataDir, 'keys'), 'utf8')).toBe('k1:half');
  });

  it('is one and the same for processes that start at the same moment', async () => {
    const children = Array.from({ length: 5 }, () => fork(join(__dirname, 'key-file-child.cjs')));
    await Promise.all(children.map((child) => once(child, 'message')));
    const race = async (folder: string) => {
      const answers = children.map((child: ChildProcess) => once(child, 'message'));
      for (const child of children) child.send(folder);
      return (await Promise.all(answers)).map(([answer]) => answer as string);
    };
    const keys = await race(dataDir);
    expect(keys).toHaveLength(5);
    expect(new Set(keys).size).toBe(1);
    expect(readdirSync(dataDir)).toEqual(['keys']);
  });
});
