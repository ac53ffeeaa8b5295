import { longest, type Message, messages, namesOf, parsed, valuesOf, wordsOf } from './messages';
import { parsedSources } from './sources';
import { keysIn, usesIn } from './uses';

/** What reads the same in both languages. */
const sameInBoth = [
  'checkin.talk_to.title',
  'export.format.json',
  'export.format.markdown',
  'export.format.pdf',
  'incident.tools.kind.incident_io',
  'settings.workspace.check_ins.button',
];

const offending = (isWrong: (message: Message) => boolean) =>
  messages.filter(isWrong).map(({ key, english, german }) => `${key}: ${english} / ${german}`);

describe('the catalogues', () => {
  const sources = parsedSources().filter(({ path }) => !path.startsWith('src/language/catalogues/'));
  const uses = sources.flatMap(usesIn);

  it('name the same values in both languages', () => {
    expect(offending(({ english, german }) => `${valuesOf(english)}` !== `${valuesOf(german)}`)).toEqual([]);
  });

  it('say something else in German', () => {
    const same = ({ key, english, german }: Message) =>
      english === german && /\p{L}{2}/u.test(wordsOf(english)) && !sameInBoth.includes(key);
    expect(offending(same)).toEqual([]);
  });

  it('keep to the German words that docs/languages.md has chosen', () => {
    const others =
      /\b(Kanal folgt|Bibliothek|Aufgabe|Report|Arbeitsbereich|Schaltfläche|editieren|Nachverfolgung|Notfallkonzept|Sofortmeldung|Störfall)\b/;
    expect(offending(({ german }) => others.test(german))).toEqual([]);
  });

  it('quote and abbreviate without the straight marks that ICU and code read as their own', () => {
    expect(offending(({ english, german }) => /['"]/.test(english + german))).toEqual([]);
  });

  it('hold nothing that is never said', () => {
    const said = sources.flatMap(keysIn);
    expect(offending(({ key }) => !said.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it('are given exactly the values they name', () => {
    const wrong = uses.flatMap(({ where, keys, values }) => {
      const meant = messages.filter(({ key }) => keys.test(key));
      if (values === null) return [];
      const needed = meant.flatMap(({ key, english }) => namesOf(english).map((name) => ({ key, name })));
      const missing = needed.filter(({ name }) => !values.includes(name as string));
      const surplus = values.filter((value) => !needed.some(({ name }) => name === value));
      return [
        ...missing.map(({ key, name }) => `${key} needs ${name}`),
        ...surplus.map((name) => `${keys} has no ${name}`),
      ].map((problem) => `${where} ${problem}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keep to the room their names promise, wherever they are said', () => {
    const rooms: [RegExp, number][] = [
      // Sentences about a button or a title, and a chart’s own.
      [/\.(expired|error|missing|too_long|chart)\./, Number.POSITIVE_INFINITY],
      [/\.(title|submit|close)$/, 24],
      [/\.(button|option|description)$/, 75],
      [/\.(confirm|deny)$/, 30],
    ];
    const roomOf = (key: string) => rooms.find(([name]) => name.test(key))?.[1] ?? Number.POSITIVE_INFINITY;
    const isTooLong = (text: string, room: number) => longest(parsed(text)) > room;
    expect(
      offending(
        ({ key, english, german }) => isTooLong(english, roomOf(key)) || isTooLong(german, roomOf(key)),
      ),
    ).toEqual([]);
  });

  it('keep to the room Slack gives them in both languages', () => {
    const tooLong = uses.flatMap(({ where, keys, room }) =>
      messages
        .filter(({ key }) => room !== null && keys.test(key))
        .flatMap(({ key, english, german }) =>
          [english, german]
            .filter((text) => longest(parsed(text)) > (room ?? 0))
            .map((text) => `${where} ${key} has ${longest(parsed(text))} of ${room}: ${text}`),
        ),
    );
    expect(tooLong).toEqual([]);
  });
});
