import { type Match, rules } from '../rule';
import { any, opensClause, wordAt } from './helpers';
import { exhorts, exhortsPattern, norm } from './punitive-guards';

/** Consequences spoken of in general, and care asked of people. */
export const exhortations = [
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
    retrain|retraining|re-training|re-train|reeducate|re-educate .. of|for? .. all? .. <P>
    refresher|remedial training|course for|to .. <P>
    better training of|for .. <P>
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
    // "the consequences for patients": what the incident meant for them
    if (src.startsWith('consequences for'))
      return {
        ...rule,
        test: (m: Match) =>
          !/^(?:patient|customer|client|user|visitor|guest|passenger|student)$/.test(
            m.sentence.tokens[m.end - 1]?.lemma ?? '',
          ),
      };
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
