import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig, variableNames } from '../src/config';

const key = Buffer.alloc(32, 7).toString('base64');
const bot = 'xoxb-1-secretbot';
const signing = '8f742231b10e8888abcd99yyyzzz85a5';

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('starts the sandbox with safe defaults when nothing is set', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', PORT: ' ' })).toEqual({
      slack: null,
      slashCommand: '/retro',
      port: 3000,
      host: '127.0.0.1',
      sandboxPort: 3001,
      databaseUrl: null,
      dataDir: './.data',
      keys: null,
      logLevel: 'info',
      dataPageUrl: null,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
  });

  it('uses http with a signing secret and Socket Mode with an app token', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: signing }).slack).toEqual({
      mode: 'http',
      botToken: bot,
      signingSecret: signing,
      appToken: undefined,
      apiUrl: 'https://slack.com/api/',
    });
    const socket = readConfig({
      SLACK_BOT_TOKEN: bot,
      SLACK_APP_TOKEN: 'xapp-1-A',
      SLACK_API_URL: 'http://localhost:9/api',
    });
    expect(socket.slack).toMatchObject({ mode: 'socket', apiUrl: 'http://localhost:9/api/' });
  });

  it.each([
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: 'xoxp-canary', SLACK_SIGNING_SECRET: signing }],
    ['SLACK_BOT_TOKEN', { SLACK_SIGNING_SECRET: signing }],
    ['SLACK_SIGNING_SECRET', { SLACK_BOT_TOKEN: bot }],
    ['SLACK_SIGNING_SECRET', { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: 'canary' }],
    ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: 'xoxb-canary' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'http://evil.example/canary' }],
    ['DATA_PAGE_URL', { DATA_PAGE_URL: 'http://evil.example/canary' }],
    ['SLASH_COMMAND', { SLASH_COMMAND: '/Canary' }],
    ['SLASH_COMMAND', { SLASH_COMMAND: `/${'a'.repeat(32)}` }],
    ['PORT', { PORT: '99999' }],
    ['PORT', { PORT: '3000.5' }],
    ['HOST', { HOST: 'can ary' }],
    ['SANDBOX_PORT', { SANDBOX_PORT: 'canary' }],
    ['SANDBOX_PORT', { PORT: '4000', SANDBOX_PORT: '4000' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://canary', EVENKEEL_KEYS: `a:${key}` }],
    ['EVENKEEL_KEYS', { DATABASE_URL: 'postgresql://localhost/evenkeel' }],
    ['EVENKEEL_KEYS', { EVENKEEL_KEYS: 'k1:canary' }],
    ['EVENKEEL_KEYS', { EVENKEEL_KEYS: `k1:${key},k1:${key}` }],
    ['LOG_LEVEL', { LOG_LEVEL: 'canary' }],
  ])('explains a wrong %s in one sentence without repeating the value', (name, env) => {
    const problems = problemsOf(env as Record<string, string>);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} .{20,}\\.$`));
    expect(problems[0]).not.toMatch(/canary|secretbot/i);
    expect(problems[0]).not.toContain('\n');
  });

  it('reports every problem at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'x', SLACK_APP_TOKEN: 'xapp-1' })).toHaveLength(3);
  });

  it('lists the same variables in .env.example, each with a comment', () => {
    const lines = readFileSync(join(__dirname, '../.env.example'), 'utf8').split('\n');
    const listed = lines.flatMap((line, index) => {
      const name = /^([A-Z_]+)=/.exec(line)?.[1];
      if (!name) return [];
      expect(lines[index - 1]).toMatch(/^# /);
      return [name];
    });
    expect(listed.sort()).toEqual([...variableNames].sort());
  });
});
