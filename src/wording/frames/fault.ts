import { type Match, rules } from '../rule';
import { isBoundary } from '../subject';
import { badNews, didHarm, endsOnPerson, helped, incidentSubjectOrThis, ownedFirst } from './fault-guards';
import { announced, before, mentions, opensClause, slipped, wordAt } from './helpers';

const CROWD = /^(?:users?|customers?|clients?|attackers?|people|team|teams|staff)$/;
/** Ends on somebody else, whose slip is not excused. */
function doneBy(match: Match): boolean {
  const phrase = endsOnPerson(match);
  return !!phrase && !slipped(match) && phrase.who !== 'we';
}
const somethingBad = ({ sentence }: Match): boolean =>
  mentions(sentence, 'bad') || mentions(sentence, 'incident');
/** "because of the team" names nobody. */
const ofCrowd = (match: Match): boolean => {
  const head = endsOnPerson(match)?.head;
  return head !== undefined && CROWD.test(wordAt(match.sentence, head));
};

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
    {
      variants: {
        onPerson: { test: (m) => !!endsOnPerson(m, false) },
        onAnybody: { test: (m) => !!endsOnPerson(m, true) },
      },
    },
    `
    [onPerson] blame lies|falls|rests|sits|belongs|goes .. with|on|to <P>
    [onAnybody] fault lies|rests|sits|is .. with <P>
    [onPerson] responsibility lies|rests|sits .. with <P>
    [onPerson] put|pin|lay|place the blame .. on <P>
    [onPerson] pin this|that|it on <P>
    guilty party
    the guilty
    [onAnybody] the culprit #be <P>
    [onAnybody] culprit : <P>
    [onPerson] cause : <P> $
    [onPerson] fingers point .. at|to <P>
    [onPerson] at the hands of <P>
    [onPerson] brought to you by <P>
    had <P> to blame
    only <P> to blame
    [onPerson] no thanks to <P>
    nobody but <P> to blame
    [onPerson] own goal by|from <P>
    failure of <P> to
    leave it|that to <P> to
    trust <P> to .. <base>
    this|that is what .. you|we get|happens when
    this|that 's what .. you|we get when
    [onPerson] what happens when .. <P>
    [onAnybody] responsibility|fault|blame *5 lies|rests|sits|is .. with <P>
    fault|blame #be .. theirs|his|hers|yours
    thanks to our dear|beloved|esteemed
    [onPerson] the .. only|main|real|whole? reason *3 #be <P>
    because <P> @VERB *2 wrong
    by <P> of course
    it #be the users|user
    [onAnybody] the .. culprit|problem|weak|weakest|cause|reason .. link? #be .. <P>
    [onPerson] root cause #be .. <P>
    [onPerson] root cause : <P>
    [onAnybody] fault of .. <P>
    [onAnybody] the doing of <P>
    [onPerson] courtesy of <P>
  `,
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
    {
      test: doneBy,
      variants: {
        downTo: { test: (m) => doneBy(m) && somethingBad(m) },
        because: { test: (m) => doneBy(m) && !ofCrowd(m) && somethingBad(m) },
        account: { test: (m) => doneBy(m) && !ofCrowd(m) },
      },
    },
    `
    [downTo] brought|taken|knocked|torn down .. by <P>
    caused .. by <P>
    broken|killed|ruined|wrecked|crashed|destroyed|sabotaged|botched|messed|screwed .. up? .. by <P>
    [downTo] down to <P>
    [account] on account of <P>
    [because] because of .. <P>
    [because] due .. to <P>
  `,
  ),
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
    {
      test: (m) => mentions(m.sentence, 'incident', m.end - 1),
      variants: { named: { test: () => true } },
    },
    `
    the .. one|ones|person|people|team|party responsible .. for
    the .. one|ones|person|people|team responsible #be
    [named] responsible for this|that .. mess|outage|disaster|fiasco|failure|chaos|incident|shambles .. : <P>
    [named] responsible : <P>
  `,
  ),
];
