import { candidates } from '../../src/wording/candidates';
import { detect } from '../../src/wording/detect';
import { RULES } from '../../src/wording/frames';
import { tag } from '../../src/wording/language-model';
import { mask } from '../../src/wording/mask';
import type { Rule } from '../../src/wording/rule';
import { type Sentence, sentences } from '../../src/wording/sentences';
import { labelled } from './figures';

const EVERY_RULE = RULES.map((_, at) => at);
const parsed = (text: string): Sentence[] => sentences(mask(text), text);
const texts = (['unseen', 'blind'] as const).flatMap((set) => labelled(set).map(({ text }) => text));

/** What a sentence gives when all rules are tried, and with which of them. */
function triedWithAll(sentence: Sentence): string[] {
  tag([sentence.tokens]);
  return detect({ sentence, rules: EVERY_RULE }).map(({ rule, start, end }) => name(rule, start, end));
}
const name = ({ pattern }: Rule, start: number, end: number): string =>
  `${pattern.parts.join(' ')} ${start}-${end}`;

test('no rule that would match is left out of the candidates', () => {
  let found = 0;
  for (const sentence of texts.flatMap(parsed)) {
    const [candidate] = candidates([sentence]);
    const whole = triedWithAll(sentence);
    const quick = candidate ? detect(candidate) : [];
    expect(quick.map(({ rule, start, end }) => name(rule, start, end))).toEqual(whole);
    found += whole.length;
  }
  expect(found).toBeGreaterThan(200);
});

test('of a sentence with one word of a rule only few are left', () => {
  expect(candidates(parsed('Replication resumed at nine.'))).toEqual([]);
  const [candidate] = candidates(parsed('They should be back by noon.'));
  expect(candidate?.rules.length ?? 0).toBeLessThan(RULES.length / 50);
  expect(candidates(parsed('Omar forgot the backup.'))).toHaveLength(1);
});

test.each([
  ['in another order', 'She bothered to look, and did not sleep.', 'She did not bother to look.'],
  ['said of a machine', 'The alert should have fired.', 'The nurse should have fired.'],
  ['that are nobody’s', 'A mistake in the form.', 'His mistake in the form.'],
])('words of a rule %s make no candidate', (_how, none, one) => {
  expect(candidates(parsed(none))).toEqual([]);
  expect(candidates(parsed(one))).toHaveLength(1);
});
