import { phraseEndingAt } from '../noun-phrase';
import { type Match, rules } from '../rule';
import { any, before, opensClause, wordAt } from './helpers';
import { exhortations } from './punitive-exhortations';
import { endsOnStrong, norm, sanctioned, softTarget, strong } from './punitive-guards';

/** An order or a norm, and no "named groups" or "was replaced". */
const called = (match: Match): boolean =>
  match.sentence.tokens[match.at]?.kind === 'word' &&
  !before(match, 'not', 'never') &&
  !/^(?:named|warned|reported|fined|grounded|barred|replaced|replaces|replacing)$/.test(
    wordAt(match.sentence, match.at),
  ) &&
  (opensClause(match) || norm(match));

/** "report it": words that are everyday work too need an order in front, and a person behind. */
function onPerson(match: Match): boolean {
  const { sentence, at, end } = match;
  const verb = sentence.tokens[at];
  return (
    (endsOnStrong(match) || wordAt(sentence, end - 1).includes('whoever')) &&
    (!/^(?:report|warn|name|replace|dismiss)$/.test(verb?.word ?? '') ||
      at === 0 ||
      any(sentence, at - 3, 3, 'should', 'must', 'let', 'to', 'need')) &&
    !(/^(?:warn|report|name|bar|ground|fine|replace|dismiss)$/.test(verb?.lemma ?? '') && softTarget(match))
  );
}

/** "take Omar off the rota": the person stands inside. */
function aroundPerson({ sentence, at, end }: Match): boolean {
  for (let i = at + 1; i < end; i += 1) {
    const phrase = phraseEndingAt(sentence, i);
    if (phrase && strong(phrase) && phrase.from > at) return true;
  }
  return false;
}

/** What should be done to a person. */
const sanctions = [
  ...rules(
    'punitive',
    {
      test: (m) => called(m) && aroundPerson(m),
      variants: { atEnd: { test: (m) => called(m) && onPerson(m) } },
    },
    `
    [atEnd] ~fire|sack|discipline|reprimand|punish|demote|penalise|penalize|suspend|blacklist|sue|bench|chastise|scold .. <P>
    [atEnd] ~fine|dismiss|replace|warn|report|name|shame|ban|bar|humiliate|retrain|re-train|reeducate|re-educate|ground|sideline .. <P>
    [atEnd] ~get rid of <P>
    [atEnd] ~make .. an? example .. out? of <P>
    ~kick|throw|boot|chuck <P> out|off
    ~take <P> off .. the|on-call|oncall|prod|rotation|rota
    ~keep <P> .. away|out|off
    ~teach <P> a lesson
    ~write <P> up
    ~show <P> the door
    ~send <P> .. to|back|on .. hr|training|school|a|course|refresher|home
    [atEnd] ~have .. a word with <P>
    ~drag <P> in|before|to|up
    ~bring|call <P> before
    ~lock <P> out
    ~cut|dock|deduct <P> 's .. pay|bonus|salary|access
    ~put <P> on .. a|pip|probation|notice|report
    ~give <P> .. a .. warning|lesson|talking|reprimand|written|formal|final
    ~let <P> go
    ~strip <P> of
    ~move|transfer <P> .. off|out|away
    ~make sure .. <P> .. pays|learns|knows
    ~charge <P> for
    ~fire whoever
  `,
  ),
  ...rules(
    'punitive',
    {
      subject: 'doer',
      test: (m) => m.subject?.who !== 'weak',
      variants: {
        sanctioned: { test: sanctioned },
        // "one more and they are out"
        out: {
          test: (m) =>
            any(m.sentence, 0, m.at, 'one', 'next', 'strikes', 'again') &&
            (m.end >= m.sentence.tokens.length || /^[.!,]$/.test(wordAt(m.sentence, m.end))),
        },
        off: { test: norm },
      },
    },
    `
    [sanctioned] should|must|needs|need|has|have|ought|will|got|gets|get|deserves|deserve|was|were|be|been .. to? .. be? .. #punished
    [sanctioned] should|must|needs|need|has|have|ought|will|deserves|deserve .. to? .. be .. retrained|re-trained|re-educated|held|banned|barred|blacklisted|removed|kicked|replaced|reported|grounded|named|charged|sent|taken|kept|sidelined|moved|demoted|shamed|sued|benched|supervised|warned|reminded|taught
    should|must|can .. not .. be .. allowed|let|permitted|trusted|given|near|anywhere
    should .. never .. be .. allowed|let|permitted|trusted|given|near|anywhere
    should|must|needs|need|has|have|will .. to? .. answer|pay .. for
    should|must|needs|need|has|have|will .. to? .. face .. consequences|the|disciplinary|charges|music
    should|must|needs|need|has|have .. to? .. go $
    should|must|needs|need|has|have .. to? .. lose .. his|her|their|access|admin|root|the
    must|needs|need|has|have|should .. to? .. redo|repeat|retake|re-take|attend|sit|take|do|undergo|complete .. a|the|his|her|their|mandatory|extra|another *3 course|training|exam|certification|module|test|onboarding|class|lesson|refresher|retraining|session|workshop|briefing
    needs|need .. more|extra|additional|refresher|better|some|further|proper|remedial .. training|supervision|coaching|discipline|oversight|schooling
    needs|need .. a .. talking|lesson|warning|reminder|kick|wake-up|slap
    needs|need|must|should|has|have .. to? .. try|work harder
    needs|need|must|should|has|have .. to? .. be .. more|extra|very|much|far|a .. *1 #careful
    needs|need|must|should|has|have .. to? .. be .. careful next
    needs|need|must|should|has|have .. to? .. pay .. more|closer|better .. attention
    needs|need|must|should|has|have .. to? .. take .. more|greater|better .. care|responsibility|ownership
    needs|need|must|should|has|have .. to? .. learn .. to|how|his|her|their|from|the
    needs|need|must|should|has|have .. to? .. explain himself|herself|themselves|yourself
    needs|need|must|should|has|have .. to? .. get|step .. it? .. his|her|their|up
    need|needs to .. start|begin .. reading|listening|thinking|checking|testing|doing|following|caring|taking|paying|working|being
    gets|get|got the boot|axe|sack|chop
    needs|need|must|should .. to? .. double-check|doublecheck|double .. check? his|her|their|every|each|everything|all
    #be .. being? .. reminded|admonished|instructed .. again? .. to|of|about|that|not
    will|would|must|should .. pay for|dearly|$|.|!
    must|should|needs|need|will|has|have .. to? .. be .. made|forced .. to .. <base>
    [out] #be .. out
    #be .. banned|suspended|barred .. from
    #be .. on .. probation|thin|his|her final|last ice|warning
    [off] off the .. project|rota|on-call|oncall|rotation|account|case|team
    #be on a pip
    #be .. held .. accountable|liable|responsible
  `,
  ),
];

export const punitive = [...sanctions, ...exhortations];
