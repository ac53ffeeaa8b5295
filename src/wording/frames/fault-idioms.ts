import { phraseEndingAt } from '../noun-phrase';
import { isPerson } from '../pattern';
import { type Match, ownerBefore, rules } from '../rule';
import { badNews, didHarm, endsOnPerson, helped, ownedFirst } from './fault-guards';
import { any, mentions, slipped, wordAt } from './helpers';

const somethingBad = ({ sentence }: Match): boolean =>
  mentions(sentence, 'bad') || mentions(sentence, 'incident');
const closesOnPerson = (match: Match): boolean => !!endsOnPerson(match);
/** The finger points at a person although the words in between are free. */
const badAndPerson = (match: Match): boolean => closesOnPerson(match) && somethingBad(match);
const notPraise = ({ sentence }: Match): boolean => !mentions(sentence, 'good');

const harmedByOthers = (match: Match): boolean => didHarm(match) && match.subject?.who !== 'weak';
const ofSomebody = ({ subject }: Match): boolean => !/^(?:weak|we)$/.test(subject?.who ?? '');

/** Set phrases and the turns of a sentence by which people say whose fault it was. */
export const faultIdioms = [
  ...rules(
    'fault',
    {
      test: closesOnPerson,
      variants: {
        // "it all started with Jonas": of something bad, or of a cause.
        traced: {
          test: (m) =>
            closesOnPerson(m) &&
            (somethingBad(m) || any(m.sentence, 0, m.at, 'culprit', 'cause', 'reason', 'problem', 'one')),
        },
        held: { test: somethingBad },
      },
    },
    `
    blame .. lies|falls|rests|sits|belongs|goes|is .. with|on|to|at .. <P>
    blame|responsibility *3 lies|falls|rests|sits|belongs|goes .. with|on|to|at .. <P>
    at the door|feet of <P>
    look|looking no further than <P>
    point|pointing|points a|the|my finger|fingers at <P>
    signs|roads|evidence|fingers|tracks|trail|everything|arrows .. point|points|lead|leads .. back? to|at <P>
    [traced] turns|turned|turn out to be <P>
    [traced] traced|tracked .. it|this|that|the *2 back? to <P>
    [traced] the one|ones|person|people|team|party|individual|guy at fault|blame #be <P>
    [traced] the one|ones|person|people|team|party responsible .. #be <P>
    mess|chaos|damage|trouble|headache|problem|problems .. made|left|created|inflicted|introduced|started|done .. by <P>
    [held] held|hold <P> .. responsible
    [traced] owed|owe|owes .. to .. <P> 's
    the doing|handiwork|fault of .. <P>
    [traced] started .. with .. <P>
    the one to blame #be <P>
    all .. because of <P>
    [traced] it #be all <P>
  `,
  ),
  ...rules(
    'fault',
    { test: badAndPerson },
    `
    the .. reason *9 #be <P>
    come|comes|came|boil|boils down to <P>
    courtesy of <P>
    compliments of <P>
  `,
  ),
  ...rules(
    'fault',
    { test: (m) => notPraise(m) && somethingBad(m) },
    `
    have|had|got|can|may <P> to thank
  `,
  ),
  ...rules(
    'fault',
    {
      negatable: false,
      test: (m) => closesOnPerson(m) || /^(?:touched|came|went|got)$/.test(wordAt(m.sentence, m.end - 1)),
    },
    `
    fine|ok|okay|well|happy|quiet|normal|calm|green|working|worked|stable|healthy|perfect|smoothly|up until|before|till <P> .. @VERB
    only|just|all because <P> .. @VERB
    because <P> .. pushed|merged|deployed|ran|typed|deleted|restarted|rebooted|unplugged|changed|touched|pulled|clicked|pressed|entered|removed|forgot|broke|forced|applied|switched|turned .. *3 wrong|straight|directly|instead|early|bad|untested|production|prod|main|master|friday|again|half
    because <P> #attach *3 pushed|merged|deployed|ran|typed|deleted|restarted|rebooted|unplugged|changed|touched|pulled|clicked|pressed|entered|removed|forgot|dug|cut|applied|switched .. *3 wrong|straight|directly|early|bad|untested|production|prod|again
    because <P> .. dug|cut|drilled|parked|drove|flew|copied|sent|moved|selected|chose|picked .. *3 wrong|through|into
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) => !slipped(m) && !any(m.sentence, m.at, m.end - m.at, 'i', 'we', 'users', 'customers'),
  })),
  // Only people mess up, so that a name the lists do not know is enough.
  ...rules(
    'fault',
    { subject: 'doer', shape: 'object', test: didHarm },
    `
    ~mess|screw|fuck|stuff|cock|muck|foul|botch|louse up
    ~mess|screw|fuck|stuff|cock *3 up
    ~bungle|botch
  `,
  ),
  ...rules(
    'fault',
    {
      subject: 'person',
      test: harmedByOthers,
      variants: { lost: { test: (m) => harmedByOthers(m) && m.subject?.who !== 'I' } },
    },
    `
    ~bring|force|push|drive *4 to .. its|their|our|his|her knees
    ~bring|grind *4 to .. a .. halt|standstill|stop
    ~wipe out
    ~wipe|nuke|trash|clobber|mangle|derail|paralyse|paralyze|scupper|decimate|obliterate|demolish|hose|bork|tank <N>
    ~knock|take|throw|put|kick *3 offline|out
    ~set *3 on fire
    ~set .. fire to
    ~plunge|throw *4 into .. chaos|darkness|disarray
    ~run *3 into the ground
    [lost] ~lose .. all? our|the|a|us|my|his|her|their|all|two|three|half|every|six|several .. *2 data|orders|order|backup|backups|records|results|samples|work|morning|day|customer|customers|keys|key|transcripts|files|logs|messages
    ~ruin .. <N>
    ~start .. the fire
    ~throw a .. spanner|wrench
    ~mess with
    ~lock .. us|everyone|everybody|the|half|all *3 out
    ~get us .. into
    ~send *3 down the drain
    ~flatten|torch|scramble|garble .. the|our|all
    ~make a .. mess|hash|pig's|dog's
  `,
  ),
  ...rules(
    'fault',
    {
      subject: 'doer',
      test: ofSomebody,
      variants: {
        // "he is the one who fixed it" is thanks.
        theOne: { test: (m) => (ofSomebody(m) && !helped(m)) || somethingBad(m) },
        behind: { test: somethingBad },
      },
    },
    `
    #be .. solely|fully|entirely|wholly|directly|personally|largely|mainly|clearly|ultimately|partly|alone responsible for
    #be .. responsible for .. losing|breaking|deleting|killing|dropping|crashing|causing|missing|wiping|taking|leaking|ruining
    #be .. responsible for .. the|all|our|this|that .. lost|missing|broken|wrong|failed|duplicate|duplicated|corrupted|delayed|botched|late|double
    [theOne] #be .. the one|ones|guy|person|people|team|crew|woman|man .. who|that .. did|caused|wiped|dropped|lost|let|left|forgot|ignored|skipped|missed|ruined|unplugged|cut|blocked|overwrote|locked|leaked|approved
    [behind] #be behind .. all? this|that|it|the .. *1 #incident
    #be .. to .. blame for
    ~have .. a lot|much|plenty|some .. to .. answer|explaining
    ~owe .. us|me|everyone|them|the .. *1 an|some explanation|apology|answer|answers
    ~bear|carry|share .. the|most|all|full .. of? the? .. blame|responsibility|guilt
    ~have only himself|herself|themselves to blame
    ~have .. nobody else? to blame
    ~have .. blood on
    ~deserve the .. blame
  `,
  ),
  ...rules(
    'fault',
    { subject: 'owner', test: (m) => m.sentence.tokens[m.end]?.pos !== 'NOUN' && m.subject?.who !== 'we' },
    `
    fingerprints|handiwork|handywork
    watch|conscience|doorstep $
    little|brilliant|clever|bright|famous *1 stunt|experiment|adventure|fix|idea|plan|change
    stunt|meddling|tinkering|fiddling|negligence|incompetence|bungled|botched
    mistake .. cost|costs|that
    mess .. $|again|now|,
  `,
  ),
  ...rules(
    'fault',
    { test: somethingBad },
    `
    botched|bungled|mishandled|ill-advised|half-baked .. *2 by|of <P>
  `,
  ),
  ...rules(
    'fault',
    { test: (m) => badNews(m) && (closesOnPerson(m) || /else$/.test(wordAt(m.sentence, m.end - 1))) },
    `
    thanks .. to .. <P>
  `,
  ),
  ...rules(
    'fault',
    {
      test: (m) => mentions(m.sentence, 'bad', m.end) && any(m.sentence, m.at - 2, 2, 'can', 'could', 'may'),
    },
    'thank <P> for',
  ),
  ...rules(
    'fault',
    {
      test: ({ sentence, end }) => {
        const phrase = phraseEndingAt(sentence, end - 1, 2);
        return isPerson(phrase) || (!!phrase && isPerson(ownerBefore(sentence, phrase.head)));
      },
    },
    'what .. #harm|took|brought|knocked *4 was|is .. <N>',
  ),
  ...rules(
    'fault',
    { subject: 'none', test: ownedFirst },
    '#be what .. #harm|took|brought|knocked|locked|corrupted|wiped',
  ),
  ...rules(
    'fault',
    { negatable: false },
    `
    who .. let|allowed|authorised|authorized|signed|approved|greenlit|merged this|it|that|him|her|them .. happen|go|do|off|in|through|into|out|?
    on whose watch
    heads we know whose
    the buck stops with
    scapegoat
    the guilty
    those responsible|guilty
    perpetrator|perpetrators
  `,
  ).map((rule) => ({
    ...rule,
    negatable: true,
    test: (m: Match) =>
      !any(m.sentence, 0, m.at, 'no', 'not', 'without', 'looking', 'never') &&
      // "a scapegoat is easy to find"
      !any(m.sentence, m.end, 6, 'easy', 'easily'),
  })),
];
