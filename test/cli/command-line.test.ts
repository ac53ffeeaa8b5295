import { evenkeel } from './run';

describe('the command line', () => {
  it.each([[[]], [['start']]])('starts the app for %j', async (args) => {
    expect(await evenkeel(args)).toEqual({ exitCode: 0, out: '', err: '', startedApp: true });
  });

  it('hands on whom to erase, and says what was done', async () => {
    const args = ['erase', '--workspace', 'T1', '--user', 'U1', '--shared', 'goes'];
    expect(await evenkeel(args)).toMatchObject({
      exitCode: 0,
      out: 'Erased.\n',
      erased: [{ workspaceId: 'T1', userId: 'U1', shared: 'goes' }],
    });
  });

  it.each([
    [['--help'], /^Usage: evenkeel \[command\][\s\S]*start [\s\S]*review /],
    [['help', 'review'], /^Usage: evenkeel review /],
    [
      ['review', '--help'],
      /--check \[severity\][\s\S]*--json [\s\S]*--jsonl[\s\S]*Exit code:\n {2}0 .*\n {2}1 .*\n {2}2 /,
    ],
  ])('explains itself for %j', async (args, text) => {
    const { exitCode, out, err } = await evenkeel(args);
    expect(out).toMatch(text);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  });

  it.each([
    [['rewiew', 'x.md'], /unknown command 'rewiew'\n\(Did you mean review\?\)\nSee `evenkeel --help`/],
    [['--jsom'], /unknown option '--jsom'/],
    [['erase', '--workspace', 'T1', '--user', 'U1'], /required option '--shared <fate>' not specified/],
    [['erase', '--workspace', 'T1', '--user', 'U1', '--shared', 'no'], /Allowed choices are stays, goes/],
    [['start', 'now'], /too many arguments for 'start'/],
    [
      ['review', '--jsom'],
      /unknown option '--jsom'\n\(Did you mean --json\?\)\nSee `evenkeel review --help`/,
    ],
    [['review', '--json', '--jsonl'], /'--json' cannot be used with option '--jsonl'/],
    [['review', '--check=medium'], /'medium' is invalid\. Allowed choices are strong, mild/],
    [['review', '--format', 'rst'], /'rst' is invalid\. Allowed choices are markdown, text, slack/],
    [['review', '--', '--check'], /^--check: there is no such file/],
  ])('answers %j with a sentence and 2', async (args, text) => {
    const { exitCode, err, startedApp } = await evenkeel(args);
    expect(err).toMatch(text);
    expect({ exitCode, startedApp }).toEqual({ exitCode: 2, startedApp: false });
  });
});
