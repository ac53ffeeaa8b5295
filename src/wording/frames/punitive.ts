import { phraseEndingAt } from '../noun-phrase';
import { type Match, rules } from '../rule';
import { any, before, opensClause, wordAt } from './helpers';
import { exhortations } from './punitive-exhortations';
import { endsOnStrong, norm, sanctioned, softTarget, strong } from './punitive-guards';

/** What should be done to a person. */
const sanctions = [
  ...rules(
    'punitive',
    { test: (m) => endsOnStrong(m) && (opensClause(m) || norm(m)) },
    `
    ~fire|sack|discipline|reprimand|punish|demote|penalise|penalize|suspend|blacklist|sue|bench|chastise|scold .. <P>
    ~fine|dismiss|replace|warn|report|name|shame|ban|bar|humiliate|retrain|re-train|reeducate|re-educate|ground|sideline .. <P>
    ~get rid of <P>
    ~make .. an? example .. out? of <P>
    ~kick|throw|boot|chuck <P> out|off
    ~take <P> off .. the|on-call|oncall|prod|rotation|rota
    ~keep <P> .. away|out|off
    ~teach <P> a lesson
    ~write <P> up
    ~show <P> the door
    ~send <P> .. to|back|on .. hr|training|school|a|course|refresher|home
    ~have .. a word with <P>
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
  ).map((rule) => {
    const src = rule.pattern.source;
    const verbOnly = src.endsWith('.. <P>') || src.endsWith('<P>');
    return {
      ...rule,
      test: (m: Match) => {
        // "Named groups" are no people to be named.
        if (m.sentence.tokens[m.at]?.kind !== 'word' || before(m, 'not', 'never')) return false;
        if (
          /^(?:named|warned|reported|fined|grounded|barred|replaced|replaces|replacing)$/.test(
            wordAt(m.sentence, m.at),
          )
        )
          return false;
        if (verbOnly)
          return (
            (endsOnStrong(m) || /whoever/.test(wordAt(m.sentence, m.end - 1))) &&
            (opensClause(m) || norm(m)) &&
            !(
              /^(?:report|warn|name|replace|dismiss)$/.test(wordAt(m.sentence, m.at)) &&
              !(m.at === 0 || any(m.sentence, m.at - 3, 3, 'should', 'must', 'let', 'to', 'need'))
            ) &&
            !(
              /^(?:warn|report|name|bar|ground|fine|replace|dismiss)$/.test(
                m.sentence.tokens[m.at]?.lemma ?? '',
              ) && softTarget(m)
            )
          );
        for (let i = m.at + 1; i < m.end; i += 1) {
          const phrase = phraseEndingAt(m.sentence, i);
          if (phrase && strong(phrase) && phrase.from > m.at) return opensClause(m) || norm(m);
        }
        return false;
      },
    };
  }),
  ...rules(
    'punitive',
    { subject: 'doer', test: (m) => m.subject?.who !== 'weak' },
    `
    should|must|needs|need|has|have|ought|will|got|gets|get|deserves|deserve|was|were|be|been .. to? .. be? .. #punished
    should|must|needs|need|has|have|ought|will|deserves|deserve .. to? .. be .. retrained|re-trained|re-educated|held|banned|barred|blacklisted|removed|kicked|replaced|reported|grounded|named|charged|sent|taken|kept|sidelined|moved|demoted|shamed|sued|benched|supervised|warned|reminded|taught
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
    #be .. out
    #be .. banned|suspended|barred .. from
    #be .. on .. probation|thin|his|her final|last ice|warning
    off the .. project|rota|on-call|oncall|rotation|account|case|team
    #be on a pip
    #be .. held .. accountable|liable|responsible
  `,
  ).map((rule) =>
    rule.pattern.source === '#be .. out'
      ? {
          ...rule,
          test: (m: Match) =>
            any(m.sentence, 0, m.at, 'one', 'next', 'strikes', 'again') &&
            (m.end >= m.sentence.tokens.length || /^[.!,]$/.test(wordAt(m.sentence, m.end))),
        }
      : rule.pattern.source.startsWith('off the')
        ? { ...rule, test: (m: Match) => norm(m) }
        : /^should\|must\|needs\|need\|has\|have\|ought\|will\|deserves\|deserve/.test(rule.pattern.source)
          ? { ...rule, test: (m: Match) => sanctioned(m) }
          : /#punished$/.test(rule.pattern.source)
            ? { ...rule, test: sanctioned }
            : rule,
  ),
];

export const punitive = [...sanctions, ...exhortations];
