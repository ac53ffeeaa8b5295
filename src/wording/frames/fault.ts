import { type Match, rules } from '../rule';
import { isBoundary } from '../subject';
import { badNews, didHarm, endsOnPerson, helped, incidentSubjectOrThis, ownedFirst } from './fault-guards';
import { announced, before, mentions, opensClause, slipped } from './helpers';

export const fault = [
  ...rules(
    'fault',
    { subject: 'doer' },
    `
    to blame
    at fault
    guilty $
    guilty of
    guilty here
  `,
  ),
  ...rules(
    'fault',
    { subject: 'doer', test: (m) => !before(m, 'if') },
    `
    #be .. .. responsible .. for .. the|this|that|all|our|every .. *2 #incident
    #be .. the|a .. real|root|main|only|actual|biggest? cause|reason|problem|culprit|bottleneck|liability
    #be .. the .. one|ones|person|people|team|guy .. who|that .. #harm|took|brought|messed|screwed|pushed|deleted|blew
    #be .. the ones|one|person|guy .. responsible
    #be .. the weak|weakest link
    bears|bear|carries|holds .. responsibility for
  `,
  ),
  ...rules(
    'fault',
    { negatable: false },
    `
    whose fault
    who .. 's fault
    who .. 's to blame
    who .. #be to blame
    who the hell|fuck|heck
    who broke|did|caused|killed|crashed|messed|screwed .. this|it|that|prod|production|the
    who #be responsible for this|the|that *2 mess|outage|chaos|disaster|failure|crash|fiasco|breakage|problem|incident
    who #be responsible for this ?|$|!
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) => (m.sentence.question || m.at === 0) && opensClause(m) && !announced(m),
  })),
  ...rules(
    'fault',
    { test: opensClause },
    `
    ~blame .. <P>
    ~blame *3 on .. <P>
    just|only|please blame <P>
    i|we blame <P>
  `,
  ),
  ...rules(
    'fault',
    {},
    `
    blame lies|falls|rests|sits|belongs|goes .. with|on|to <P>
    fault lies|rests|sits|is .. with <P>
    responsibility lies|rests|sits .. with <P>
    put|pin|lay|place the blame .. on <P>
    pin this|that|it on <P>
    guilty party
    the guilty
    the culprit #be <P>
    culprit : <P>
    cause : <P> $
    fingers point .. at|to <P>
    at the hands of <P>
    brought to you by <P>
    had <P> to blame
    only <P> to blame
    no thanks to <P>
    nobody but <P> to blame
    own goal by|from <P>
    failure of <P> to
    leave it|that to <P> to
    trust <P> to .. <base>
    this|that is what .. you|we get|happens when
    this|that 's what .. you|we get when
    what happens when .. <P>
    responsibility|fault|blame *5 lies|rests|sits|is .. with <P>
    fault|blame #be .. theirs|his|hers|yours
    thanks to our dear|beloved|esteemed
    the .. only|main|real|whole? reason *3 #be <P>
    because <P> @VERB *2 wrong
    by <P> of course
    it #be the users|user
    the .. culprit|problem|weak|weakest|cause|reason .. link? #be .. <P>
    root cause #be .. <P>
    root cause : <P>
    fault of .. <P>
    the doing of <P>
    courtesy of <P>
  `,
  ).map((rule) =>
    /culprit \||^cause|^root cause|culprit #be|courtesy|<P>$/.test(rule.pattern.source)
      ? {
          ...rule,
          test: (m: Match) => !!endsOnPerson(m, /fault|guilty|culprit|doing/.test(rule.pattern.source)),
        }
      : rule,
  ),
  ...rules(
    'fault',
    { subject: 'owner', test: (m) => m.sentence.tokens[m.end]?.pos !== 'NOUN' },
    `
    fault
    doing .. $
    doing ,
    mess $
    own goal
    name .. all over|on it|this|that
    screw-up|screwup|fuckup|fuck-up|cock-up|blunder|botch|bungling
  `,
  ),
  ...rules(
    'fault',
    { subject: 'person', shape: 'object', test: didHarm },
    `
    #harm .. <N>
    #harm
    ~take|bring|knock *3 down|offline
    ~blow .. up
    ~blow *3 up
    ~cost us|everyone|the
    ~let us|everyone|everybody down
    ~drag us|everyone down
    ~make a mess
    ~leave us .. with|in
    ~do this|it|that to us|me|everyone
    single-handedly
    ~manage to .. break|kill|delete|lose|take|crash|wipe|destroy|ruin|drop|bring|lock|corrupt|overwrite|forget|miss|blow|unplug|mess|screw|fuck|cut|knock
    ~take out .. the|our|all|two|three|half|an|a .. *2 service|services|site|cluster|network|region|regions|zone|datacenter|production|prod|database|checkout|platform|api|link|links|backups|ward|phones|system|systems
    ~land us
    ~get us .. into
    ~start this|the .. mess|fire|chaos
  `,
  ),
  ...rules(
    'fault',
    { subject: 'notMachine', shape: 'object', test: (m) => ownedFirst(m) },
    `
    #harm
    ~take|bring|knock *3 down|offline
    ~blow .. up
    ~mess|screw .. up
    ~blow *3 up
    ~cost us
    ~wipe|destroy|corrupt|overwrite|truncate|overload|flood|clobber|lock|nuke|bring|block
    ~lock|lose|expose|leak <N>
  `,
  ).map((rule) => ({ ...rule, subject: 'none' as const })),
  ...rules(
    'fault',
    { negatable: true },
    `
    brought|taken|knocked|torn down .. by <P>
    caused .. by <P>
    broken|killed|ruined|wrecked|crashed|destroyed|sabotaged|botched|messed|screwed .. up? .. by <P>
    down to <P>
    on account of <P>
    because of .. <P>
    due .. to <P>
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) => {
      const phrase = endsOnPerson(m);
      if (!phrase || slipped(m)) return false;
      const head = m.sentence.tokens[phrase.head];
      if (
        /^(?:users?|customers?|clients?|attackers?|people|team|teams|staff)$/.test(head?.word ?? '') &&
        /because|due|account/.test(rule.pattern.source)
      )
        return false;
      if (phrase.who === 'we') return false;
      return /because|due|down/.test(rule.pattern.source)
        ? mentions(m.sentence, 'bad') || mentions(m.sentence, 'incident')
        : true;
    },
  })),
  ...rules('fault', { test: (m) => !!endsOnPerson(m) && badNews(m) }, 'thanks .. to .. <P>'),
  ...rules(
    'fault',
    { test: (m) => !helped(m) },
    `
    it #be .. <P> who|that
    it 's always? <P> who|that
    there #be <P> who
  `,
  ),
  ...rules(
    'fault',
    {
      subject: 'notMachine',
      test: (m) => !!endsOnPerson(m) && isBoundary(m.sentence.tokens[m.end]) && incidentSubjectOrThis(m),
    },
    `
    #be .. on .. <P>
    is .. all .. <P>
  `,
  ).map((rule) => ({ ...rule, subject: 'none' as const })),
  ...rules(
    'fault',
    { negatable: false },
    `
    the .. one|ones|person|people|team|party responsible .. for
    the .. one|ones|person|people|team responsible #be
    responsible for this|that .. mess|outage|disaster|fiasco|failure|chaos|incident|shambles .. : <P>
    responsible : <P>
  `,
  ).map((rule) => ({
    ...rule,
    negatable: true,
    test: (m: Match) => /mess|:/.test(rule.pattern.source) || mentions(m.sentence, 'incident', m.end - 1),
  })),
];
