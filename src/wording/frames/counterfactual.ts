import { rules } from '../rule';
import {
  aboutOthers,
  couldHaveWorked,
  humanTask,
  judges,
  notKnowing,
  wouldFollow,
} from './counterfactual-guards';
import { any, wordAt } from './helpers';

export const counterfactual = [
  ...rules(
    'counterfactual',
    {
      subject: 'doer',
      negatable: false,
      shape: 'participle',
      test: judges,
      variants: {
        // "and they should have."
        ending: {
          test: (m) => m.end >= m.sentence.tokens.length || /^[.,!?;)]$/.test(wordAt(m.sentence, m.end)),
        },
      },
    },
    `
    should .. have .. <pp>
    should .. have at least .. <pp>
    should .. at least .. have .. <pp>
    should .. have had
    [ending] should .. have
    ought .. to have .. <pp>
    ought to .. have .. <pp>
    needed .. to have .. <pp>
  `,
  ),
  ...rules(
    'counterfactual',
    {
      subject: 'otherDoer',
      negatable: false,
      shape: 'participle',
      test: couldHaveWorked,
      variants: { toYou: { subject: 'you' } },
    },
    `
    could .. have .. <pp>
    could .. have at least .. <pp>
    could .. at least .. have .. <pp>
    [toYou] might .. have .. <pp>
  `,
  ),
  ...rules(
    'counterfactual',
    { subject: 'self', negatable: false, shape: 'participle', severity: 'mild', test: couldHaveWorked },
    'could .. have .. <pp>',
  ),
  ...rules(
    'counterfactual',
    {
      subject: 'person',
      negatable: false,
      shape: 'participle',
      severity: 'mild',
      test: (m) =>
        m.subject?.who === 'we' &&
        any(m.sentence, m.at, 4, 'easily', 'just', 'simply', 'at') &&
        couldHaveWorked({ ...m, subject: undefined }),
    },
    'could .. have .. <pp>',
  ),
  ...rules(
    'counterfactual',
    {
      negatable: false,
      shape: 'participle',
      // "Should have been a 404" is about the answer.
      test: (m) => wordAt(m.sentence, m.end - 1) !== 'been' || m.sentence.tokens[m.end]?.pos === 'VERB',
    },
    `
    ^ should .. have .. <pp>
    ^ could .. have .. <pp>
    ^ ought to have .. <pp>
  `,
  ),
  ...rules(
    'counterfactual',
    { negatable: false, test: humanTask },
    `
    should .. have .. been .. #worked
    should not|never have .. been .. deployed|merged|pushed|released|made|enabled|shipped|given|allowed|scheduled|run|granted|touched|left|deleted|attempted|undertaken|signed|hired|permitted|promoted
    should .. have .. been .. @ADJ|@VERB tested|checked|reviewed
    ought to .. have .. been .. #worked
    needed to .. have .. been .. #worked
    could .. have .. been .. tested|checked|reviewed|communicated|caught|spotted|noticed|escalated|verified|validated|documented|announced
    was|were .. supposed|meant to .. be .. #worked
    was|were .. supposed|meant to .. have .. been .. #worked
    should .. have .. got|gotten .. #worked
  `,
  ),
  ...rules(
    'counterfactual',
    { negatable: false },
    `
    should .. have .. been .. <pp> *2 by <P>
    ought to .. have .. been .. <pp> *2 by <P>
    if only .. <P>
    should .. know .. *2 by now
    should .. know better
    you|one would|'d .. think|expect|have .. <P>
    you|one would|'d .. think|expect .. that? .. <P>
    you|one would|'d .. think|expect .. that? someone|somebody|anyone|nobody
    i would .. have .. expected|hoped|thought|liked .. <P>
    expected more|better from|of <P>
    was|is it too much to
    i wish <P> had
    wish <P> had
    how was|were <N> .. not .. <pp>
    how did this|it|that|these .. ever? .. get|pass|slip|make|go *3 review|reviews|qa|testing|tests|approval|approved|merged|prod|production
    what were|was <P> .. thinking
    if only someone|somebody|anyone|anybody
    why was|were nobody
    why #be not .. anyone|anybody|someone|somebody
    why did .. nobody
    why has|had|have nobody
    why did .. not .. <P>
    why do|does .. not .. <P>
    why did .. <P> .. not
    why do|does .. <P> .. not
    why have|has|had .. not .. <P>
    why have|has|had .. <P> .. not
    why #be .. not .. <N> .. #worked
    why #be .. <N> .. not .. #worked
    why #be .. not <P>
    why #be <P> not
    why would .. <P>
    why would not .. <P>
    how come nobody
    how come <P>
    how could .. <P>
    how did .. <P> .. miss|overlook|forget|ignore|manage|fail
    how did nobody
    how can .. <P> .. miss|overlook|forget|ignore|not
    who #be supposed|meant to
    whose job|responsibility was
    would have been .. better|nice|nicer|wiser|smarter|good|helpful|polite if <P>
    would have .. helped if <P>
    would have been .. better|nicer|wiser|smarter .. to .. #work
    better if <P> 'd|had
    nice if <P> 'd|had
  `,
  ),
  ...rules(
    'counterfactual',
    { negatable: false, severity: 'mild', test: (m) => aboutOthers(m, 2) },
    'why did .. <P> .. <base>',
  ),
  ...rules(
    'counterfactual',
    {
      subject: 'third',
      negatable: false,
      severity: 'mild',
      test: (m) => /ing$/.test(wordAt(m.sentence, m.end - 1)),
    },
    'should not|never .. be .. @VERB',
  ),
  ...rules(
    'counterfactual',
    { subject: 'otherDoer', negatable: false },
    'might .. have .. at? least? .. mentioned|told|said|warned|asked|let|checked|called',
  ),
  ...rules(
    'counterfactual',
    {
      subject: 'otherDoer',
      negatable: false,
      shape: 'infinitive',
      test: (m) => !/^(?:be|start|meet|leave|end|finish|join)$/.test(wordAt(m.sentence, m.end - 1)),
    },
    `
    was|were .. supposed to .. <base>
    was|were .. meant to .. <base>
    was|were .. expected to .. #work
  `,
  ),
  ...rules(
    'counterfactual',
    { negatable: false, subject: 'self', shape: 'infinitive', severity: 'mild' },
    'was supposed|meant to .. #work',
  ),
  ...rules(
    'counterfactual',
    {
      negatable: false,
      test: (m) =>
        wouldFollow(m) &&
        (m.at === 0 ||
          !/^(?:nobody|they|we|he|she|it|i|you|who|which|that)$/.test(wordAt(m.sentence, m.at - 1))) &&
        !m.sentence.question,
    },
    `
    had <P> .. <pp>
    had anyone|someone|anybody|somebody .. <pp>
    had <P> been .. more
  `,
  ),
  ...rules(
    'counterfactual',
    { negatable: false, test: (m) => notKnowing(m) && !/^(?:we)$/.test(wordAt(m.sentence, m.at + 1)) },
    `
    if <P> had|'d .. <pp>
    if <P> had|'d .. just
    if <P> would .. have .. <pp>
  `,
  ),
  ...rules(
    'counterfactual',
    { negatable: false, subject: 'owner' },
    `
    job|duty|responsibility|task was .. to
  `,
  ),
  ...rules(
    'counterfactual',
    {
      negatable: false,
      test: (m) =>
        any(m.sentence, Math.max(0, m.at - 3), 3, 'was', "'s", 'were') && !!m.sentence.tokens[m.end],
    },
    `
    job|duty|responsibility of <P> to
  `,
  ),
];
