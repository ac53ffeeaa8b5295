import { type Match, rules } from '../rule';
import { humanTask } from './counterfactual-guards';
import { thirdInFront } from './failure-verb-guards';
import { any, explained, opensClause, wordAt } from './helpers';

/** "was required to sign it, but": the duty counts only where the sentence says it was not met. */
const unmet = ({ sentence, end }: Match): boolean =>
  any(sentence, end, 24, 'but', 'not', 'never', 'instead', 'yet', 'nobody');

/** "should have been rejected" is a task that was missed when it says by when; alone it may be a design. */
const dueBefore = ({ sentence, end }: Match): boolean =>
  !/^(?:rejected|held|put|brought|taken|stopped|replaced|paused|cleared|renewed|rotated)$/.test(
    wordAt(sentence, end - 1),
  ) ||
  any(
    sentence,
    end,
    4,
    'seriously',
    'up',
    'before',
    'earlier',
    'sooner',
    'weeks',
    'days',
    'long',
    'last',
    'in',
    'back',
    'by',
  );

/** Questions that hold a norm against somebody, and duties spoken of when it is too late for them. */
export const counterfactualIdioms = [
  ...rules(
    'counterfactual',
    {
      negatable: false,
      test: opensClause,
      variants: {
        // "what were you looking at?" asks.
        doing: {
          test: (m) => opensClause(m) && !any(m.sentence, m.at, m.end - m.at, 'you', 'we', 'it', 'looking'),
        },
      },
    },
    `
    why on|in|the earth|hell|fuck|heck|world|god's .. did|was|were|would|does|do|is .. nobody|not|<P>
    why the hell|fuck|heck .. did|was|were|would|does|do|is .. nobody|not|<P>
    why .. do|does|would|did .. people|anyone|anybody|nobody|someone|somebody
    how is|was it possible .. that .. nobody|<P>
    how did .. <P> .. not
    how did .. <P> let|get|think|fail|manage|believe
    how on earth|hell|heck .. did|could|can
    how the hell|fuck|heck
    where was|were <P> .. when|during|while|in|all|?
    where was|were <P> $
    [doing] what was|were <P> .. doing|waiting|looking|expecting
    [doing] what stopped|kept|prevented <P> .. from
    would it .. have .. killed|hurt|harmed
    what would it .. have cost .. to
    who forgot|ignored|skipped|failed|missed
    how hard .. would it have been
  `,
  ),
  ...rules(
    'counterfactual',
    {
      subject: 'otherDoer',
      negatable: false,
      shape: 'infinitive',
      test: unmet,
      variants: {
        only: { test: (m) => unmet(m) && any(m.sentence, m.at, m.end - m.at, 'only', 'just') },
      },
    },
    `
    was|were .. required|obliged|told|instructed|trained|paid|asked|expected|scheduled|responsible .. to .. <base>
    [only] had .. to .. <base>
    had .. promised|agreed|committed to .. <base>
    promised|agreed|committed to .. #work
  `,
  ),
  ...rules(
    'counterfactual',
    { subject: 'otherDoer', negatable: false, shape: 'participle' },
    `
    might|could .. at least .. have .. <pp>
    might|could .. have .. at least .. <pp>
    should|could .. have .. been .. more|better|less|quicker|faster|clearer
    would have .. done .. better|well to
    would have been .. wise|wiser|better|smart|smarter .. to|off
    had .. a|every|the duty|obligation|responsibility|chance|opportunity .. to
    had .. one|only job|thing
    had only|just to .. <base>
    had .. *2 minutes|hours|days|weeks|months|years|time to .. #work
    had better .. <base>
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) => humanTask({ ...m, at: m.end }) && !any(m.sentence, m.at - 4, 4, 'may', 'will', 'yet'),
  })),
  ...rules(
    'counterfactual',
    {
      negatable: false,
      variants: {
        upTo: {
          test: (m) =>
            wordAt(m.sentence, m.at) !== "'s" &&
            !any(m.sentence, m.at, m.end - m.at, 'me', 'us', 'you', 'my'),
        },
        inTheirPlace: { test: (m) => any(m.sentence, m.end, 8, 'would') },
        wereIt: { test: (m) => any(m.sentence, m.end, 8, 'would', "'d") },
        occurred: {
          test: (m) =>
            any(m.sentence, m.at - 5, 5, 'did', 'not', 'never', 'nobody') &&
            !any(m.sentence, m.at, m.end - m.at, 'us', 'me'),
        },
        thought: { test: (m) => any(m.sentence, m.at - 5, 5, 'nobody', 'never', 'not', 'anyone') },
      },
    },
    `
    [upTo] it was|'s .. up to <P> to .. <base>
    [upTo] was .. his|her|their job|duty|responsibility|task|turn .. to
    [inTheirPlace] in <P> 's place|shoes
    [wereIt] were .. i|it me
    expect|expected .. more|better of|from <P>
    expect|expected .. <P> .. to .. have .. <pp>
    [occurred] ever|even occur to .. <P> .. to
    crossed .. anyone|anybody|nobody|his|her|their 's? mind
    [thought] thought to .. ask|check|tell|look|call|test|warn|read|mention
    bare|absolute minimum .. would|was|is
    least .. they|he|she|you|anyone|<P> .. could|can
    if .. anyone|anybody|someone|somebody|people .. had .. <pp>
    if .. anyone|anybody|someone|somebody|people|they|he|she .. just|only|simply|actually|ever|even|once|bothered .. @VERB
  `,
  ),
  ...rules(
    'counterfactual',
    { negatable: false, severity: 'mild', test: (m) => thirdInFront(m) && !explained(m) },
    `
    instead of|to .. asking|checking|calling|waiting|telling|escalating|testing|reporting|following|informing|warning|verifying|paging|notifying|reviewing
    rather than .. asking|checking|calling|waiting|telling|escalating|testing|reporting|following|informing|warning|verifying|paging|notifying|reviewing
  `,
  ),
  ...rules(
    'counterfactual',
    {
      negatable: false,
      severity: 'mild',
      test: ({ sentence, end }) => {
        for (let i = end; i < sentence.tokens.length - 1; i += 1)
          if (
            wordAt(sentence, i) === ',' &&
            /^(?:he|she|they|someone|somebody)$/.test(wordAt(sentence, i + 1))
          )
            return true;
        return false;
      },
    },
    'instead of .. asking|checking|calling|waiting|telling|escalating|testing|reporting|following|informing|warning|reading|verifying|paging|notifying|reviewing|looking',
  ),
  ...rules(
    'counterfactual',
    {
      subject: 'owner',
      negatable: false,
      test: (m) =>
        m.subject?.who !== 'we' &&
        m.subject?.who !== 'I' &&
        any(m.sentence, (m.subject?.from ?? 0) - 2, 2, 'was', 'were'),
    },
    `
    job|duty|responsibility|task|turn to .. <base>
  `,
  ),
  ...rules(
    'counterfactual',
    { negatable: false },
    `
    should .. have .. gone|been|passed .. through|past|before|to .. the|a|our|proper|full|some|change|peer|code .. *1 review|approval|board|committee|qa|testing|control|council|audit|panel|sign-off|legal|security|cab
    why was|were this|that|it|they|these|<N> .. merged|approved|allowed|pushed|released|shipped|deployed|signed|waved
    a|any|another .. *1 #role .. would|'d .. have .. noticed|known|caught|seen|asked|checked|spotted|stopped|called|tested|read|understood|questioned|warned
    should .. have .. gone|been|passed .. through .. review|approval|qa|testing|cab|legal|security
  `,
  ),
  ...rules(
    'counterfactual',
    {
      negatable: false,
      test: humanTask,
      variants: { late: { test: (m) => humanTask(m) && dueBefore(m) } },
    },
    `
    [late] should .. have .. been .. vetted|fixed|patched|renewed|rotated|replaced|tracked|reverted|addressed|drilled|cleared|agreed|stopped|thought|taken|followed|paused|dealt|spelled|foreseen|confirmed|exercised|practised|practiced|aborted|rejected|held|brought|talked|put
    should not|never have .. been .. needed|done|signed|on|in|changed|approved|accepted|ignored|used|started|opened|closed|shared|committed|left|rushed|up
  `,
  ),
];
