import { hardCodedIn } from './hard-coded';
import { exceptions, forOperators, notYet } from './not-yet';
import { parse, parsedSources } from './sources';

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
