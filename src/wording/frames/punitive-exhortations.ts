import { type Match, rules } from '../rule';
import { any, opensClause, wordAt } from './helpers';
import { exhorts, exhortsPattern, norm } from './punitive-guards';

/** Whoever was served bears the consequences of an incident; they are not made to. */
const SERVED = /^(?:patient|customer|client|user|visitor|guest|passenger|student)$/;
/** "take this to HR", not the department's mailbox. */
const takenThere = ({ sentence, at }: Match): boolean =>
  any(
    sentence,
    Math.max(0, at - 8),
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
  );
/** An order to be careful, and no wish told of. */
const ordered = ({ sentence, at }: Match): boolean =>
  !any(sentence, Math.max(0, at - 3), 3, 'not', 'could', "'d", 'telling', 'tell') ||
  any(sentence, 0, at, 'tell', 'remind', 'ask', 'told');
/** "somebody must pay": a price, and not a task. */
function priced({ sentence, end }: Match): boolean {
  const last = wordAt(sentence, end - 1);
  if (last === 'be')
    return /^(?:fired|sacked|held|punished|accountable|disciplined|responsible|to)$/.test(
      wordAt(sentence, end),
    );
  if (last === 'take') return any(sentence, end, 3, 'blame', 'fall', 'responsibility');
  return /^(?:pay|answer|lose|go)$/.test(last);
}

/** Consequences spoken of in general, and care asked of people. */
export const exhortations = [
  ...rules(
    'punitive',
    {
      variants: {
        ordered: { test: ordered },
        priced: { test: priced },
        denied: { negatable: false },
        next: { test: (m) => m.at === 0 || wordAt(m.sentence, m.at - 1) === 'the' },
        consequences: { test: (m) => !SERVED.test(m.sentence.tokens[m.end - 1]?.lemma ?? '') },
        toHr: { test: takenThere },
        // "call the HR system"
        involveHr: {
          test: (m) => !any(m.sentence, m.end, 1, 'system', 'portal', 'data', 'software', 'app', 'database'),
        },
        hr: { test: (m) => m.sentence.tokens[m.at]?.raw === 'HR' || m.sentence.flatCase },
        held: { test: (m) => m.end - m.at > 2 },
        rights: { test: (m) => opensClause(m) || norm(m) },
        // "find out who was on call"
        culprit: { test: (m) => !any(m.sentence, m.end, 1, 'on', 'affected', 'on-call', 'available') },
      },
    },
    `
    [ordered] be .. more|extra|much|way|far .. *1 #careful
    [ordered] be .. careful|vigilant .. next|in|from time|the|future|now
    [ordered] be more|better disciplined
    pay|paying .. more|closer|better|extra|greater .. attention
    exercise .. more|greater caution|care
    take|taking .. more|better|greater|extra care
    [ordered] more careful|vigilant next|in|from|when
    heads should|must|will|need|have .. to? roll
    heads to roll
    name names
    names need
    name and shame
    naming and shaming
    want|need|demand names|heads|consequences
    example .. out? of <P>
    [next] next one|person who|to|that
    three strikes
    one more *5 and .. he|she|they|you #be .. out|gone|done
    zero tolerance
    [denied] no .. more second chances
    [priced] somebody|someone must|should|needs|has|will|'s .. to|got? .. to? .. pay|answer|be|go|lose|take|own
    someone 's head
    disciplinary .. action|measures|measure|procedure|process|hearing|meeting|steps|proceedings|case
    written|formal|verbal|official|final|first|last .. warning|reprimand .. for|to|would|should|letter|is|$
    warning letter
    performance improvement plan
    pip for
    [toHr] to hr
    [involveHr] involve|inform|call|with|tell|talk hr
    [hr] hr should|must|needs|will|has|to
    hr #be .. going
    there must|should|will|need|needs|have|has .. to? be .. serious|real|some|personal? consequences
    must|should|will|need .. to? have .. serious|real? consequences
    face|facing|suffer .. the? .. consequences
    without .. any consequences
    [consequences] consequences for .. <P>
    personal|individual accountability
    held .. personally? .. accountable|liable|responsible
    [held] hold|holding .. *4 accountable|liable
    [held] hold|holding <P> responsible
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
    [rights] revoke|remove|withdraw|pull|cut|restrict|take|suspend|cancel .. his|her|their .. *2 access|rights|permission|permissions|privileges|admin|sudo|root|keys|account|licence|license|badge|on-call|bonus
    take .. away? his|her|their *3 away
    take .. *4 access .. away .. from .. <P>
    revoke|remove|withdraw|pull|cut|restrict|suspend .. <P> 's .. *2 access|rights|permission|permissions|privileges|admin|sudo|root|keys|account|bonus
    access .. *2 revoked|withdrawn|removed from .. <P>
    ban|bar|keep|block .. <P> from .. *2 prod|production|deploying|on-call|the
    remove .. <P> from .. the? on-call|prod|production|rota|rotation|team|project|schedule
    [denied] no .. more? prod|production|root|admin|access|deploys|deployments|merges|commits .. access? for .. <P>
    in|on his|her|their .. personnel|permanent? file|record
    go|goes in|on his|her|their file|record
    [denied] no .. bonus for
    learn .. his|her|their|your lesson
    [culprit] find|found out .. who .. did|broke|is|was|pushed|approved|caused|messed|deleted|to|made
    [culprit] know who .. did|broke|is|was|approved|caused|deleted|to .. blame|responsible|this
    track|hunt down .. who|whoever|the|him|her
    out of a job
    lucky to still|keep .. have|his|her|their
    looking for .. a new job|another
    last warning
    [denied] will not be tolerated
    [denied] not be tolerated
    crack down on <P>
    public apology
    apologise|apologize publicly
  `,
  ),
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
