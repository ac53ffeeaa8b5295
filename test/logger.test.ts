import { AppError } from '../src/errors';
import { describeError } from '../src/logger';
import { keptLog } from './slack/kept-log';

const canary = 'CANARY my manager is to blame';

describe('createLogger', () => {
  it('writes JSON lines with level, time and message', () => {
    const { logger, parsed } = keptLog();
    logger.child({ room: 'delivery' }).info({ outboxId: '0190' }, 'Sent');
    expect(parsed()[0]).toMatchObject({ level: 'info', room: 'delivery', outboxId: '0190', msg: 'Sent' });
    expect(parsed()[0]).not.toHaveProperty('hostname');
  });

  it('keeps what people typed out of every shape of call', () => {
    const { logger, lines } = keptLog();
    const slack = Object.assign(new Error(canary), {
      code: 'slack_x',
      data: { error: 'channel_not_found', text: canary },
    });
    const prisma = Object.assign(new Error(`Invalid create(): ${canary}\n    at canary ${canary}`), {
      code: 'P2002',
      meta: { modelName: 'Assessment', target: canary },
    });
    const loose = logger as unknown as { error: (...args: unknown[]) => void };
    loose.error(slack);
    loose.error(prisma, 'failed %s', canary);
    loose.error({ err: prisma });
    loose.error({ failure: new Error('outer', { cause: prisma }) }, 'nested');
    loose.error({ body: { text: canary }, payload: canary, deep: { a: { text: canary } } }, 'fields');
    loose.error({ note: canary.repeat(10) }, 'long');
    loose.error({ err: new AggregateError([prisma, slack], canary) }, 'several');
    logger.child({ text: canary }).warn({}, 'child');
    expect(lines).toHaveLength(8);
    expect(lines.join('')).not.toContain('CANARY');
  });

  it('would leak with the stock serializer (negative control)', () => {
    const stock = JSON.stringify({ message: new Error(canary).message });
    expect(stock).toContain('CANARY');
  });
});

describe('describeError', () => {
  it('keeps what locates the error', () => {
    const cause = Object.assign(new Error('x'), {
      code: '23505',
      table: 'retro',
      constraint: 'retro_pkey',
      detail: canary,
    });
    const described = describeError(new AppError('retro_closed', 'retro 0190 is closed', { cause }));
    expect(described).toMatchObject({
      name: 'AppError',
      code: 'retro_closed',
      message: 'retro 0190 is closed',
    });
    expect(described.cause).toMatchObject({ table: 'retro', constraint: 'retro_pkey' });
    expect(described.stack).toMatch(/logger\.test\.ts/);
  });

  it('survives anything thrown', () => {
    for (const odd of [
      undefined,
      null,
      'text',
      3,
      Object.assign(new Error('a'), { name: canary, code: {}, stack: 5 }),
    ]) {
      expect(JSON.stringify(describeError(odd))).not.toContain('CANARY');
    }
  });
});
