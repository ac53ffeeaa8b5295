import { isRead, review } from '../../src/wording/review';
import type { Category, Finding } from '../../src/wording/wording';
import { labelled } from './figures';

const marked = (text: string, mrkdwn = true): [Finding['category'], string][] =>
  review(text, { mrkdwn }).map((finding) => [finding.category, text.slice(finding.start, finding.end)]);

test.each<[Category, string, string]>([
  ['fault', 'Olga caused the outage at 9', 'Olga caused the outage'],
  ['counterfactual', 'the reviewer should have asked first', 'the reviewer should have asked'],
  ['character', 'Our vendor is incompetent', 'incompetent'],
  ['failure_verb', 'the clerk forgot to file it', 'the clerk forgot to file'],
  ['human_error', 'Root cause: operator error.', 'operator error'],
  ['accusation', 'You broke the import', 'You broke'],
  ['absolute', 'Tomasz never tests his changes', 'Tomasz never tests'],
  ['hindsight', 'it was bound to fail', 'bound to fail'],
  ['motive', "they don't care about the ward", "they don't care"],
  ['sarcasm', 'what could possibly go wrong', 'what could possibly go wrong'],
  ['self_blame', 'I should have known', 'I should have known'],
  ['punitive', 'He should be fired for it', 'should be fired'],
])('finds %s', (category, text, words) => {
  const found = marked(text);
  expect(found.map(([kind]) => kind)).toContain(category);
  expect(found.some(([, piece]) => piece.includes(words) || words.includes(piece))).toBe(true);
});

test('words in code, links and quotations do not make an English text foreign', () => {
  const german = 'das ist nicht die Datei und wir haben sie auch nicht';
  const foreign = (around: (words: string) => string) => `Omar forgot to rename ${around(german)}`;
  expect(review(foreign((words) => words))).toEqual([]);
  for (const around of [
    (words: string) => `\`${words}\``,
    (words: string) => `"${words}"`,
    (words: string) => `https://example.org/${words.replaceAll(' ', '/')}`,
  ]) {
    expect(review(foreign(around)).map(({ category }) => category)).toEqual(['failure_verb']);
    expect(isRead(foreign(around))).toBe(true);
  }
  expect(isRead(german)).toBe(false);
});

test.each([
  'An owner must be named for each alert',
  'The parser skips generated files on purpose',
  'How did the team decide to go on at three?',
  'The driver forgot its settings after the restart',
  'The consequences for patients were a delay of an hour',
  'Everyone who joined the call had another version',
  'A scapegoat is always easy to find',
  'the alert should have fired at 3',
  'the kubelet failed to pull the image',
  'Hermes forgot the offset after the restart',
  '`git blame` says 2014',
  'fault tolerance is on the list',
  'nobody is to blame',
  'no one was careless here',
  '“human error” explains nothing',
  'please do not write that somebody was careless',
  '> you broke it',
  '&gt; you broke it',
  '```\nyou broke it\n```',
  '2024-05-01 12:00:01 ERROR operator failed to follow the order',
  'It should have been rejected by the gateway',
  'every site should have two uplinks',
  '<https://example.org/you-broke-it>',
  'Thanks to <@U02ABC> for the quick fix :tada:',
  'They (the brokers) failed to rejoin',
])('leaves "%s" alone', (text) => {
  expect(review(text, { mrkdwn: true })).toEqual([]);
});

test.each([
  ['<@U02ABC> should have waited', '<@U02ABC> should have waited'],
  ['*Omar should have* waited', 'Omar should have* waited'],
  ['Mona &amp; Lars should have told us', 'should have told'],
  ['<https://example.org|the nurse should have called>', 'the nurse should have called'],
  ['- 09:02 somebody shoulda checked', 'somebody shoulda checked'],
  ['1. you should of told me', 'you should of told'],
  ['😡😡 he didnt bother to call', 'he didnt bother'],
  ['See `run.sh`. The DBA forgot to run it.', 'The DBA forgot to run'],
])('marks the words in the original of %s', (text, words) => {
  expect(marked(text).some(([, piece]) => piece.includes(words))).toBe(true);
});

test('the one who is spoken of decides the kind and how sharp it is', () => {
  expect(review('I forgot to renew it')[0]).toMatchObject({ category: 'self_blame' });
  expect(review('you forgot to renew it')[0]).toMatchObject({ category: 'accusation', severity: 'strong' });
  expect(review('we forgot to renew it')[0]).toMatchObject({ category: 'failure_verb', severity: 'mild' });
  expect(review('Leila forgot to renew it')[0]).toMatchObject({
    category: 'failure_verb',
    severity: 'strong',
  });
});

test.each([
  ['Omar should have rolled back the release', 'Omar had not rolled back the release'],
  ['Hiroshi should never have touched the router', 'Hiroshi had touched the router'],
  ['the vendor omitted to mention the change', 'The step to mention the change'],
  ['Jorge overlooked the second load balancer', 'The second load balancer did not stand out'],
  ['You deleted my namespace', 'What happened to my namespace'],
  ['Marek caused the billing outage', 'Several things led to the billing outage'],
  ['the database people never listen', 'the database people did not listen'],
])('builds the rewording of "%s" from its words', (text, words) => {
  expect(review(text)[0]?.rewording).toContain(words);
});

test('is kind to people who blame themselves', () => {
  for (const { text, category } of labelled('own')) {
    if (category !== 'self_blame') continue;
    for (const finding of review(text)) {
      expect(`${finding.soundsLike} ${finding.why} ${finding.rewording}`).not.toMatch(
        /\b(?:wrong|fail|mistake|fault|guilt)/i,
      );
    }
  }
});

test('the hint fits into an alert block of 200 characters', () => {
  for (const { text } of labelled('own')) {
    for (const finding of review(text))
      expect(`${finding.soundsLike} ${finding.why}`.length).toBeLessThanOrEqual(190);
  }
});

test('other languages pass unread', () => {
  expect(review('Der Kollege hätte das prüfen müssen, das war nicht gut.')).toEqual([]);
  expect(review('C’est la faute de Pierre et il ne répond pas.')).toEqual([]);
});
