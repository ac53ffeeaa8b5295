import { SETS } from '../lexicon/cues';
import { phraseStartingAt } from '../noun-phrase';
import { isPerson } from '../pattern';
import { type Match, rules } from '../rule';
import { mentions, opensClause, wordAt } from './helpers';
import { bitter, opensOrVents } from './sarcasm-guards';

const openingBitter = (match: Match): boolean => opensClause(match) && bitter(match);
const harmfulGerund = (match: Match): boolean => {
  const verb = match.sentence.tokens[match.end - 1];
  return !!verb && /ing$/.test(verb.word) && ((SETS.bad?.has(verb.word) ?? false) || bitter(match));
};

/** "hats off to the wizard who typed": the praise goes to whoever did the harm. */
const toSomeoneWho = (match: Match): boolean => {
  const phrase = phraseStartingAt(match.sentence, match.end);
  if (wordAt(match.sentence, match.end) === 'whoever')
    return !mentions(match.sentence, 'good') || mentions(match.sentence, 'bad');
  return !!phrase && isPerson(phrase) && wordAt(match.sentence, phrase.to + 1) === 'who' && bitter(match);
};

export const sarcasm = [
  ...rules(
    'sarcasm',
    { negatable: false, test: openingBitter },
    `
    #praise .. #deed
    well done|played
    nice going
    way to go
    good for you|them|him|her
    bravo|congrats|congratulations|kudos|chapeau
    hats off
    round of applause
    standing ovation
    love it
    love how|that|when
    lovely|wonderful|great|perfect|excellent|fantastic|brilliant|splendid|marvellous|super|awesome ,|!|.
    oh great|good|wonderful|lovely|joy|nice|perfect|look|brilliant|fantastic
    just great|lovely|wonderful|brilliant|perfect|fantastic|what
    yeah right
    good luck with
    lucky us
    thanks a lot|bunch|million
    thank you so much
    many thanks
    gold star
    employee of the month
    must be nice
    funny how
    interesting how|that
    amazing how|that|what
    impressive how|that|work
    fascinating how|that
    glad to|that
    great to|that
    nice to|that|touch
    good to|that
    what fun
    how convenient|lovely|nice|wonderful|charming|professional|thoughtful|generous|clever|brave
  `,
  ),
  ...rules(
    'sarcasm',
    {
      negatable: false,
      test: harmfulGerund,
      variants: {
        wayTo: {
          test: (m) =>
            opensClause(m) && (SETS.harm?.has(m.sentence.tokens[m.end - 1]?.lemma ?? '') || bitter(m)),
        },
      },
    },
    `
    #praise job|work|one|move|going|stuff|effort .. @VERB
    good|nice|great|excellent job|work|one .. @VERB
    congrats|congratulations|kudos|props|thanks for|on .. @VERB
    [wayTo] way to .. @VERB
  `,
  ),
  ...rules(
    'sarcasm',
    { negatable: false, test: toSomeoneWho },
    `
    hats off to
    congrats|congratulations|kudos|props|bravo|applause|cheers|thanks|respect|shoutout|shout-out to
    big|many|special thanks to
    well done to
    a medal|award|prize|trophy|cookie for|to
    thank you to
  `,
  ),
  ...rules(
    'sarcasm',
    {
      negatable: false,
      variants: {
        asked: { test: (m) => opensOrVents(m) && honest(m) },
        genius: {
          test: (m) =>
            !/^(?:thanks|thank|really)$/.test(wordAt(m.sentence, m.at - 1)) &&
            (wordAt(m.sentence, m.at) === 'genius' || bitter(m) || wordAt(m.sentence, m.end) === 'to'),
        },
      },
    },
    `
    what could .. go wrong
    what could .. possibly
    [asked] how hard can|could|is it
    [asked] how difficult can|could|is it
    [asked] is it .. so|that|too|really|really|such .. hard|difficult|much|complicated
    [asked] is it .. too much to ask
    [asked] is that .. so|too .. hard|difficult|much
    [asked] who needs|reads|tests|checks|wants .. a? .. *1 #chore
    [asked] who needs|reads|tests|checks|cares *2 anyway|anyways|nowadays|right|?|$
    [asked] who .. thought|thinks|decided|figured .. it|this|that .. was|would|is|to|were|made
    [asked] who .. thought|decided|figured that
    [asked] who in their right mind
    [asked] whose .. brilliant|bright|genius|clever|great|idea|stupid
    [genius] genius|brilliant move|idea|plan|stuff|work|strategy|thinking|engineering|decision|timing
    stroke of genius
    masterstroke|masterclass
    pure genius
    slow clap
    [asked] did anyone|anybody|someone|somebody .. even|actually|bother|ever|really|seriously
    [asked] did anyone|anybody *4 read|test|check|look|think|bother|review|ask|verify|finish|proofread|notice|validate|listen
    [asked] does anyone|anybody .. even|actually|ever|really .. @VERB
    [asked] does anyone|anybody .. *3 read|check|test|care|know|monitor|look
    [asked] has anyone|anybody .. ever|even|actually|considered
    [asked] is anyone|anybody .. even|actually|ever|paying|awake|watching|reading|home|at
    [asked] can anyone|anybody .. *2 read|count|spell|type
    nice|good|kind|great|lovely|decent|considerate of <P> .. to
    thoughtful|generous|sweet of <P> .. to finally|at|let|join|tell|show|warn|ask|mention|wake|come
    one job
    surprise , surprise
    surprise surprise
    what a .. surprise|shock|shocker|masterpiece|genius|hero|circus|clown|legend
    color|colour me surprised|shocked
    in their|his|her|its infinite|great|endless wisdom
    [asked] our .. dear|beloved|esteemed|favourite|favorite|lovely|brilliant|genius|wonderful|clever|friendly|trusty .. vendor|colleagues|friends|team|supplier|management|admin|dba|architect|network|heroes
    [asked] our .. friends at|in|from|over
    the .. experts|geniuses|genius|wizards|wizard|heroes|masterminds|mastermind|brains|einsteins|einstein|sherlock .. from|at|in|of|who|over|decided|behind
    brain|brains trust
    because who needs
    because .. why not
    because .. testing|checking|reading|reviews|planning|asking .. is .. for|overrated|optional|boring|too|hard|so
    testing|backups|checking|reading|reviews|monitoring|documentation|communication|planning|tests|safety|sleep|asking|thinking|alerts|staging .. is|are .. for cowards|losers|wimps|others|amateurs|the
    testing|backups|checking|reading|reviews|monitoring|documentation|communication|planning|tests|safety|asking|thinking|alerts|staging|rules|procedures|checklists .. is|are .. optional|overrated|boring|a luxury|just? a? suggestion|suggestions
    i|we guess .. that? .. testing|checking|reading|nobody|rules|backups|sleep|we|safety|tests|documentation .. *2 optional|overrated|need|needed|care|for|apply|reads
    apparently .. testing|checking|reading|nobody|rules|backups|sleep|safety|tests|documentation|we .. *3 optional|overrated|need|needed|care|for|apply|reads|bothers|much
    [asked] why bother
    [asked] why would .. anyone|anybody|someone .. <base>
    [asked] why test|check|read|ask|plan|review when|if|at|anything|something
    not like anyone|we|they|he|she .. needed|told|warned|asked|had|needs|said
    as if .. anyone|they|he|she|we .. cares|reads|care|would
    if you can call it|that|them
    if that 's what you
    happy now
    here we go again
    another|yet .. another? .. brilliant|genius|fine|great|stellar|wonderful .. idea|plan|move|piece|example|decision|job|work
    take a bow
    [asked] it 's only|just .. production|prod|patients|data|customers|money
    nothing to see here
    works as designed , i
    [asked] sure , why not
    [asked] let me guess
    rules|procedures #be for other|others|mortals
    thanks for nothing
    nice try ,|$|!|.
    well|wow|so , that|this was .. clever|smart|brilliant|genius|wise|useful|helpful|professional|bright
    thanks|thank .. *2 for not
    thanks .. for nothing
    so glad|happy someone|somebody|nobody|they|he|she
    glad|great|nice someone|somebody|nobody .. <pp>
    [asked] is|was *2 really|so|that .. hard|difficult|complicated $
    's|is the worst that can|could
    [asked] our .. dear|beloved|esteemed .. <N>
    love that for us
  `,
  ),
];

/** "did anyone notice the alert before 9?" may be an honest question; the judging verbs and "even" are not. */
function honest({ sentence, at, end }: Match): boolean {
  if (
    wordAt(sentence, at) === 'did' &&
    /^(?:notice|look|read|ask|check|review|test|verify)$/.test(wordAt(sentence, end - 1))
  ) {
    return !sentence.tokens.some((token) =>
      /^(?:before|at|when|yet|since|already|after|please|logs?|so)$/.test(token.word),
    );
  }
  return true;
}
