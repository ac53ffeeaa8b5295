import { type Match, rules } from '../rule';
import { isBoundary } from '../subject';
import { asked, plainPast, toTheReader } from './accusation-guards';
import { before, mentions, opensClause, wordAt } from './helpers';

/** Not supposed, compared or made a condition of. */
const isSaid = (match: Match): boolean => !before(match, 'if', 'when', 'thought', 'like', 'unless');

const opensSentence = ({ sentence, at }: Match): boolean =>
  at === 0 || wordAt(sentence, at - 1) === 'maybe' || isBoundary(sentence.tokens[at - 1]);

export const accusation = [
  ...rules(
    'accusation',
    { subject: 'you', shape: 'object', test: plainPast },
    `
    wasted|broke|deleted|killed|dropped|lost|wiped|ruined|caused|ignored|missed|forgot|failed|pushed|merged|overwrote|removed|messed|screwed|crashed|nuked|shut|unplugged|disabled|skipped|refused|insisted|promised|swore|claimed|approved|blew|corrupted|truncated|blocked|muted|silenced|lied|misled|pretended|turned|dismissed|assumed|bypassed|hid|destroyed|trashed|overlooked|stopped|restarted|rebooted|deployed|changed|edited|switched
    took .. down|it|us|the
    took *3 down|away
    let .. this|it|that|them|us|the|everyone
    left .. us|it|the|me|everyone
    said .. it|this|that .. was|would|is
    told .. us|me|everyone .. it|that|this|the
    made .. us|me|this|it|a|everyone
    put .. us|the|everyone
    cost us
    knew
    chose|decided to
    wanted this|it|to
    signed off|this
    started this|it
    gave us|me|them|everyone .. the? wrong|bad|false|no
    wrote this|that
  `,
  ),
  ...rules(
    'accusation',
    {
      subject: 'you',
      negatable: false,
      test: toTheReader,
      variants: {
        // "I wrote it down so that you do not get lost"
        now: { test: (m) => toTheReader(m) && !before(m, 'so', 'that', 'where') },
        // "you did not get the mail" is no reproach.
        past: {
          test: (m) =>
            toTheReader(m) && !/^(?:need|have|miss|receive|get)$/.test(wordAt(m.sentence, m.end - 1)),
        },
      },
    },
    `
    [past] did .. not .. <base>
    [past] did .. not even
    never .. <base>
    never .. <pp>
    have not even
    [now] do not .. care|listen|understand|read|get|know|test|check
    are not .. listening|even|qualified|helping
    obviously|clearly
  `,
  ),
  ...rules(
    'accusation',
    {
      subject: 'you',
      negatable: true,
      test: isSaid,
      variants: { were: { test: (m) => isSaid(m) && !m.sentence.question } },
    },
    `
    are .. the problem|reason|cause|one|worst|only
    are .. wasting|ruining|breaking|lying|blaming|making|killing|joking|destroying|hiding|ignoring|missing
    are .. a|an .. liar|idiot|fool|joke|disgrace|moron|clown|hypocrite|coward|liability
    are .. full of
    are .. out of line|touch|control
    owe .. us|me|everyone|them|the|an
    people|guys|lot .. never|always|broke|owe|keep|should|do|are|did|have|just|ruined|lost|caused
    keep .. @VERB
    should be .. ashamed|embarrassed|sorry
    ought to be ashamed
    call yourself|yourselves
    [were] were told|warned|asked|supposed|meant
    had one job
    had one .. thing
    have no .. right|excuse|idea|clue|business|shame
    have lost
    have .. been told
    have ruined|broken|destroyed|killed|wasted
    of all people
    just .. had to
    brought this on
  `,
  ),
  ...rules(
    'accusation',
    { negatable: false, test: asked },
    `
    why did .. not you
    why did .. you .. not
    why would|have|could|can|must .. not? .. you
    why do|are|were .. not .. you
    why do|are|were .. you .. not|never|always|even|keep|insist|ignore|ignoring|breaking|pushing|blaming|closing|deleting|still|so
    why #be not you
    did you .. even|ever|actually|seriously|really|not|bother|honestly
    did you *5 at all
    what .. did you do to
    do you .. even|ever|actually|seriously|really .. <base>
    did you not .. <base>
    do you not .. <base>
    did not you
    do not you .. ever|even|know|think|care|read|test
    have you .. even|ever|lost|no .. <pp>
    have you no
    have you lost
    are you .. kidding|serious|blind|stupid|even|insane|crazy|joking|deaf|mad|dumb|happy|proud|nuts|trying
    are you .. out of
    were you .. even|asleep|sleeping|drunk|thinking|not|blind|high
    can you .. even|not .. read|write|spell|test|count|think|listen|follow|do|be|stop|ask|check|code
    could you not .. have
    how could you
    how can you .. not|be|miss|ignore|call|say|think|forget
    how dare you
    how many times .. do|must|did|have
    who do you think
    who told|asked|allowed|gave you
    what were you .. thinking|doing|even|smoking|on
    what .. the|on *2 were|are|is|did you
    what #be wrong with you
    what have you done
    what did you .. do this|expect|think|break|do to|now
    what made|makes you think
    what gives you
    look what you
    was that you
    #be that you again
    happy now
  `,
  ),
  ...rules(
    'accusation',
    {
      negatable: false,
      severity: 'mild',
      // "why are you getting two mails?" asks about the mails.
      test: (m) =>
        asked(m) &&
        !/^(?:getting|seeing|using|asking|trying|looking|having|hearing|gotten|seen)$/.test(
          wordAt(m.sentence, m.end - 1),
        ),
    },
    `
    why did you .. <base>
    why #be you .. @VERB
    why have you .. <pp>
  `,
  ),
  ...rules(
    'accusation',
    { test: (m) => mentions(m.sentence, 'bad') && !mentions(m.sentence, 'good') },
    'thanks to you',
  ),
  ...rules(
    'accusation',
    {
      negatable: true,
      variants: {
        told: { test: opensClause },
        next: { test: (m) => opensClause(m) && opensSentence(m) },
      },
    },
    `
    it #be .. you .. who|that|guys|and
    because of you
    explain yourself|yourselves
    shame on you
    you people|guys|lot .. #be|do|did|never|always|broke|just|keep|owe|should|and
    you of all
    you #insult|#softTrait .. #insult|$
    you .. and your .. #insult|#softTrait|#trait
    get your act together
    [told] do your .. job|homework|research
    [told] use your .. brain|head|eyes
    read the .. fucking|damn|bloody|friggin .. manual|docs|doc|thread|runbook|readme
    rtfm
    [told] learn how? to .. read|write|code|type|test|spell|count|listen|communicate|cooperate
    [told] grow up
    go away $|!|,
    go read|learn a|the|some|how
    tired|sick .. of .. cleaning|fixing|explaining|telling|repeating|chasing|asking|your|you
    already|repeatedly explained|told|said *2 to? you
    it 's|is your job|responsibility|duty to
    worst *3 you have ever
    your attitude
    think before you
    you people $|!|,
    [told] stop breaking|killing|ruining|crashing|wrecking|destroying|ignoring .. my|our|us|me|prod|production|everyone|people|things|it|this|everything|your|shared|builds|userspace|main|master
    [told] shut up
    i|we told you
    i|we warned you
    [told] stop being .. #softTrait|#trait
    [told] stop .. wasting|breaking|blaming|ignoring|making|pretending|hiding|messing|pushing|lying|whining|touching .. my|our|the|us|everyone|this|excuses|things|mistakes|people|stuff
    [next] next time .. read|check|think|ask|test|look|listen|try|bother
    the fuck|hell .. #be|were|are|is|did .. you
    wtf .. #be|were|are|did you
    wtf .. you
    own up
    your team|people|guys|lot|department|crew|squad|colleagues|devs|admins|vendor .. broke|lost|caused|killed|ignored|forgot|failed|dropped|messed|screwed|took|never|did|deleted|let|promised|refused|missed|skipped|blew|always|do
    your .. *2 brilliant|genius|bright|stupid|silly|dumb|clever|great|lazy|sloppy|careless .. idea|plan|change|script|fix|code|hack|deploy|mistake
    your .. *2 #be .. garbage|crap|shit|trash|rubbish|stupid|idiotic|bullshit|horrible|terrible|awful|ridiculous|pathetic|nonsense
    your mess|mistake|screwup|blunder|negligence|carelessness|incompetence|laziness
  `,
  ),
];
