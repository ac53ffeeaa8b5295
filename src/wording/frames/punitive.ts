import { type NounPhrase, phraseEndingAt } from '../noun-phrase';
import { isPerson } from '../pattern';
import { type Match, rules } from '../rule';
import { any, before, mentions, opensClause, wordAt } from './helpers';

const strong = (phrase: NounPhrase | undefined): boolean =>
  isPerson(phrase) && phrase?.who !== 'weak' && phrase?.who !== 'I';
const endsOnStrong = ({ sentence, end }: Match): boolean =>
  strong(phraseEndingAt(sentence, end - 1)) && wordAt(sentence, end) !== "'s";
const norm = ({ sentence, at }: Match): boolean =>
  any(
    sentence,
    at - 6,
    6,
    'should',
    'must',
    'needs',
    'need',
    'ought',
    'has',
    'have',
    'will',
    'got',
    'gets',
    'get',
    'deserves',
    'deserve',
    'to',
    'want',
    'wants',
    'be',
    'being',
    'gonna',
    'would',
    'shall',
  );

/** Reminding or telling people; telling them the hour of a meeting is not meant. */
const exhorts = (match: Match): boolean =>
  endsOnCrew(match) &&
  !any(match.sentence, 0, match.at, 'alert', 'page', 'bot', 'pagerduty', 'banner', 'tool');
function endsOnCrew({ sentence, end }: Match): boolean {
  for (let i = end - 1; i >= end - 4 && i > 0; i -= 1) {
    const phrase = phraseEndingAt(sentence, i);
    if (phrase) return isPerson(phrase) && phrase.who !== 'I';
  }
  return false;
}

export const punitive = [
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
    ~charge|bill <P> for
    ~fire whoever
  `,
  ).map((rule) => {
    const src = rule.pattern.source;
    const verbOnly = src.endsWith('.. <P>') || src.endsWith('<P>');
    return {
      ...rule,
      test: (m: Match) => {
        if (m.sentence.tokens[m.at]?.kind !== 'word' || before(m, 'not', 'never')) return false;
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
    must|needs|need|has|have|should .. to? .. redo|repeat|retake|re-take|attend|sit|take|do|undergo|complete .. a|the|his|her|their|mandatory|extra|another *3 course|training|exam|certification|module|test|onboarding|class|lesson
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
    will|would|must .. pay for
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
          : rule,
  ),
  ...rules(
    'punitive',
    {},
    `
    be .. more|extra|much|way|far .. *1 #careful
    be .. careful|vigilant .. next|in|from time|the|future|now
    be more|better disciplined
    pay|paying .. more|closer|better|extra|greater .. attention
    exercise .. more|greater caution|care
    take|taking .. more|better|greater|extra care
    more careful|vigilant next|in|from|when
    heads should|must|will|need|have .. to? roll
    heads to roll
    name names
    names need
    name and shame
    naming and shaming
    want|need|demand names|heads|consequences
    example .. out? of <P>
    next one|person who|to|that
    three strikes
    one more *5 and .. he|she|they|you #be .. out|gone|done
    zero tolerance
    no .. more second chances
    somebody|someone must|should|needs|has|will|'s .. to|got? .. to? .. pay|answer|be|go|lose|take|own
    someone 's head
    disciplinary .. action|measures|measure|procedure|process|hearing|meeting|steps|proceedings|case
    written|formal|verbal|official|final|first|last .. warning|reprimand .. for|to|would|should|letter|is|$
    warning letter
    performance improvement plan
    pip for
    to hr
    involve|inform|call|with|tell|talk hr
    hr should|must|needs|will|has|to
    hr #be .. going
    there must|should|will|need|needs|have|has .. to? be .. serious|real|some|personal? consequences
    must|should|will|need .. to? have .. serious|real? consequences
    face|facing|suffer .. the? .. consequences
    without .. any consequences
    consequences for .. <P>
    personal|individual accountability
    held .. personally? .. accountable|liable|responsible
    hold|holding .. *4 accountable|liable
    hold|holding <P> responsible
    answer for it|this|that|what|the
    accountable for .. this|the|that|their|his|her .. *1 mistakes|mistake|outage|error|errors|failure|mess
    pay for this|it|the .. damage
    fire whoever
    retrain|retraining|re-training|re-train|reeducate|re-educate .. of|for|the|all|everyone|staff|nurses|operators|users|<P>
    refresher|remedial training|course for|to .. <P>
    additional|further|more|extra training for .. <P> who|involved|concerned|responsible|in
    mandatory|extra|compulsory .. training|course for .. <P>
    stern|strongly|strict|serious .. word|talk|reminder|talking|worded .. with|to
    lose|loses|revoke .. admin|root|prod|production|deploy .. access|rights
    revoke|remove|withdraw|pull|cut|restrict|take|suspend|cancel .. his|her|their .. *2 access|rights|permission|permissions|privileges|admin|sudo|root|keys|account|licence|license|badge|on-call|bonus
    take .. away? his|her|their *3 away
    take .. *4 access .. away .. from .. <P>
    revoke|remove|withdraw|pull|cut|restrict|suspend .. <P> 's .. *2 access|rights|permission|permissions|privileges|admin|sudo|root|keys|account|bonus
    access .. *2 revoked|withdrawn|removed from .. <P>
    ban|bar|keep|block .. <P> from .. *2 prod|production|deploying|on-call|the
    remove .. <P> from .. the? on-call|prod|production|rota|rotation|team|project|schedule
    no .. more? prod|production|root|admin|access|deploys|deployments|merges|commits .. access? for .. <P>
    in|on his|her|their .. personnel|permanent? file|record
    go|goes in|on his|her|their file|record
    no .. bonus for
    learn .. his|her|their|your lesson
    find|found out .. who .. did|broke|is|was|pushed|approved|caused|messed|deleted|to|made
    know who .. did|broke|is|was|approved|caused|deleted|to .. blame|responsible|this
    track|hunt down .. who|whoever|the|him|her
    out of a job
    lucky to still|keep .. have|his|her|their
    looking for .. a new job|another
    last warning
    will not be tolerated
    not be tolerated
    crack down on <P>
    public apology
    apologise|apologize publicly
  `,
  ).map((rule) => {
    const src = rule.pattern.source;
    if (src === 'to hr')
      return {
        ...rule,
        test: (m: Match) =>
          any(
            m.sentence,
            Math.max(0, m.at - 8),
            8,
            'report',
            'take',
            'bring',
            'escalate',
            'send',
            'go',
            'straight',
            'talk',
            'him',
            'her',
            'them',
            'forward',
            'this',
            'reported',
            'case',
            'off',
          ),
      };
    if (src.startsWith('involve'))
      return {
        ...rule,
        test: (m: Match) =>
          !any(m.sentence, m.end, 1, 'system', 'portal', 'data', 'software', 'app', 'database'),
      };
    if (src.startsWith('hr should'))
      return { ...rule, test: (m: Match) => m.sentence.tokens[m.at]?.raw === 'HR' || m.sentence.flatCase };
    if (/will not|^not be|no bonus|^no /.test(src)) return { ...rule, negatable: false };
    if (src.startsWith('be ') || src.startsWith('more careful'))
      return {
        ...rule,
        test: (m: Match) =>
          !any(m.sentence, Math.max(0, m.at - 3), 3, 'not', 'could', "'d", 'telling', 'tell') ||
          any(m.sentence, 0, m.at, 'tell', 'remind', 'ask', 'told'),
      };
    if (src.startsWith('somebody|someone'))
      return {
        ...rule,
        test: (m: Match) =>
          /^(?:pay|answer|lose|go)$/.test(wordAt(m.sentence, m.end - 1)) ||
          (wordAt(m.sentence, m.end - 1) === 'be' &&
            /^(?:fired|sacked|held|punished|accountable|disciplined|responsible|to)$/.test(
              wordAt(m.sentence, m.end),
            )) ||
          (wordAt(m.sentence, m.end - 1) === 'take' &&
            any(m.sentence, m.end, 3, 'blame', 'fall', 'responsibility')),
      };
    if (src.startsWith('next one'))
      return { ...rule, test: (m: Match) => m.at === 0 || wordAt(m.sentence, m.at - 1) === 'the' };
    if (src.startsWith('find') || src.startsWith('know who'))
      return {
        ...rule,
        test: (m: Match) => !any(m.sentence, m.end, 1, 'on', 'affected', 'on-call', 'available'),
      };
    if (src.startsWith('hold')) return { ...rule, test: (m: Match) => m.end - m.at > 2 };
    if (src.startsWith('revoke|remove|withdraw|pull|cut|restrict|take'))
      return { ...rule, test: (m: Match) => opensClause(m) || norm(m) };
    return rule;
  }),
  ...rules(
    'punitive',
    { test: exhorts },
    `
    remind|reminding|remind|reprimand .. <P> .. again? .. to|of|about|that|how|not|why
    reminder to .. all? .. <P> to|that|about|not|of|:
    tell|ask|instruct|urge|warn|order .. <P> to .. not? .. be|pay|take|double|double-check|check|read|stop|follow|test|think|concentrate|focus|never|always|watch
    train|coach|educate|teach|school .. <P> to .. be|not|pay|follow|read|check|respect|avoid|use
    retrain|re-train|reeducate .. <P>
  `,
  ).map((rule) => ({ ...rule, test: (m: Match) => exhortsPattern(m) })),
];

function softTarget({ sentence, end }: Match): boolean {
  const phrase = phraseEndingAt(sentence, end - 1);
  const head = sentence.tokens[phrase?.head ?? -1];
  return /^(?:users?|customers?|patients?|everyone|people|us|we|team|teams|group|vendor|staff|who|on-call|engineers?|board|management|leadership)$/.test(
    head?.word ?? '',
  );
}

function sanctioned(match: Match): boolean {
  const last = wordAt(match.sentence, match.end - 1);
  if (
    /^(?:held|named|sent|taken|kept|moved|removed|replaced|reported|warned|reminded|given|charged|taught)$/.test(
      last,
    )
  ) {
    return (
      any(
        match.sentence,
        match.end,
        5,
        'accountable',
        'responsible',
        'liable',
        'home',
        'hr',
        'off',
        'away',
        'from',
        'out',
        'lesson',
        'to',
        'for',
        'and',
        'by',
        'at',
      ) || match.end >= match.sentence.tokens.length
    );
  }
  return true;
}

function exhortsPattern(match: Match): boolean {
  const { sentence, at } = match;
  if (before(match, 'not', 'rather', 'instead', 'why') || mentions(sentence, 'sorry')) return false;
  for (let i = at + 1; i < match.end; i += 1) {
    const phrase = phraseEndingAt(sentence, i);
    if (
      phrase &&
      phrase.from > at &&
      isPerson(phrase) &&
      phrase.who !== 'I' &&
      phrase.who !== 'we' &&
      phrase.who !== 'you'
    )
      return at === 0 || opensClause(match) || norm(match) || any(sentence, at - 2, 2, 'to', 'and', ':', '-');
  }
  return false;
}
