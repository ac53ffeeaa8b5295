import { hardCodedIn } from './hard-coded';
import { parse, parsedSources } from './sources';

/** Read by whoever runs Evenkeel, not in Slack; the wording rules are about English; a manifest has one language. */
const forOperators =
  /^src\/(cli|config|logger|clock|database|queue|vault|language|wording\/(?!messages|phrases)|start|start-problems|run|main|make-folder|manifest|process-end)\b/;

/** Folders whose texts still have to be moved; a folder without any has no place here. */
const notYet = 'account action-item assessment case export journal reader retro settings summary'.split(' ');

/** Not for people, or stored: the same in every language. */
const exceptions = [
  'src/incident/incident-report.ts An incident without a title',
  'src/incident/receive-webhook.ts ',
  'src/incident/webhook-formats.ts ',
  'src/installation/connect-workspace.ts Slack refused SLACK_BOT_TOKEN',
  'src/member/learn-member.ts A teammate',
  'src/plan/read-csv-plans.ts ',
  'src/search/common-words.ts ',
  'src/search/reasons-store.ts StartSel',
  'src/slack/bolt-logger.ts ',
  'src/slack/health-endpoints.ts GET, HEAD',
  'src/slack/slack-failure.ts Retry header',
  'src/delivery/slack-calls.ts ',
];

describe('texts in the code', () => {
  const found = parsedSources()
    .filter(({ path }) => !forOperators.test(path))
    .flatMap(hardCodedIn);

  it('are in the catalogues', () => {
    const elsewhere = found.filter(({ path }) => !notYet.some((folder) => path.startsWith(`src/${folder}/`)));
    const unexplained = elsewhere.filter(
      ({ path, text }) => !exceptions.some((exception) => `${path} ${text}`.startsWith(exception)),
    );
    expect(unexplained.map(({ path, line, text }) => `${path}:${line} ${text}`)).toEqual([]);
  });

  it('are still in every folder that says so', () => {
    expect(notYet.filter((folder) => !found.some(({ path }) => path.startsWith(`src/${folder}/`)))).toEqual(
      [],
    );
  });

  it.each([
    ['a sentence', "section('Nothing is posted before you say so.')"],
    ['a label', "button({ text: 'Share' })"],
    ['a word in mrkdwn', 'md`#{count} shared`'],
    ['a sentence with a value', 'say(`#{count} people have written`)'],
    [
      'what a person is told of an error',
      "new AppError('late', 'too late', { userMessage: 'Too late for that.' })",
    ],
  ])('are found: %s', (_, code) => {
    expect(hardCodedIn(parse('src/example.ts', code.replaceAll('#', '$')))).toHaveLength(1);
  });

  it.each([
    ['an id', "button({ actionId: 'retro.share' })"],
    ['a log line', "logger.info('a message was sent')"],
    ['an error’s message for the log', "new AppError('late', 'it came too late')"],
    ['layout', 'md`*#{title}* · #{date}`'],
    ['SQL', 'Prisma.sql`select language from member`'],
  ])('are told from %s', (_, code) => {
    expect(hardCodedIn(parse('src/example.ts', code.replaceAll('#', '$')))).toEqual([]);
  });
});
