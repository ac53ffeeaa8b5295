/** A line of people's words, ready to be set: which way it runs, in which language's letterforms, and what of it is emoji. */
export interface SetLine {
  rtl: boolean;
  lang: Lang;
  runs: { text: string; emoji: boolean }[];
}

/** Han characters have their own forms in each of these; everything else is set alike. */
type Lang = 'en' | 'ja' | 'ko' | 'zh';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const firstLetter = /\p{L}/u;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** A picture by default, one that is asked for as such, or a key cap. */
const emoji = /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji}\uFE0F|[\d#*]\uFE0F?\u20E3)/u;
/** Controls that are no line ends and no tabs; PDF readers show them as boxes. */
const controls = /\p{Cc}/gu;
/** The longest word that surely fits on a line, in UTF-16 units; longer ones may be broken where an address would be. */
const longestWord = 48;

/** People's words as lines. Their language is taken from all of them, since a short line may not tell. */
export function setText(text: string): SetLine[] {
  const lang = langOf(text);
  return text
    .replaceAll('\t', '    ')
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => setLine(line, lang));
}

/** People's words in a line of ours: a name, a title. */
export function setOneLine(text: string): SetLine {
  const line = text.replace(/\s+/g, ' ').trim();
  return setLine(line, langOf(line));
}

function setLine(line: string, lang: Lang): SetLine {
  const clean = breakable(line.replace(controls, ''));
  const first = firstLetter.exec(clean)?.[0] ?? '';
  const runs: SetLine['runs'] = [];
  for (const { segment } of graphemes.segment(clean)) {
    const isEmoji = emoji.test(segment);
    const last = runs.at(-1);
    if (last?.emoji === isEmoji) last.text += segment;
    else runs.push({ text: segment, emoji: isEmoji });
  }
  return { rtl: rightToLeft.test(first), lang, runs };
}

function langOf(text: string): Lang {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** Lets a very long word, such as an address, go on in the next line instead of over the edge of the page. */
function breakable(line: string): string {
  return line.replace(/[^\s\u200B]{49,}/gu, (word) => {
    let since = 0;
    let out = '';
    for (const { segment } of graphemes.segment(word)) {
      out += segment;
      since = /[/.\-_?&=,;:]/.test(segment) ? 0 : since + segment.length;
      if (since === 0 || since >= longestWord) {
        out += '\u200B';
        since = 0;
      }
    }
    return out;
  });
}
