const SLIPS: Record<string, string> = {
  u: 'you',
  ya: 'you',
  yall: 'you',
  "y'all": 'you',
  ur: 'your',
  yr: 'your',
  thx: 'thanks',
  pls: 'please',
  plz: 'please',
  bc: 'because',
  cuz: 'because',
  coz: 'because',
  becuase: 'because',
  becasue: 'because',
  cos: 'because',
  ppl: 'people',
  peeps: 'people',
  mgmt: 'management',
  mngmt: 'management',
  mgr: 'manager',
  smb: 'somebody',
  sb: 'somebody',
  noone: 'nobody',
  'no-one': 'nobody',
  nobdy: 'nobody',
  sombody: 'somebody',
  someboy: 'somebody',
  evryone: 'everyone',
  everone: 'everyone',
  eng: 'engineer',
  engs: 'engineers',
  dunno: 'unsure',
  wat: 'what',
  wut: 'what',
  y: 'why',
  carless: 'careless',
  careles: 'careless',
  neglegent: 'negligent',
  negligant: 'negligent',
  incompetant: 'incompetent',
  imcompetent: 'incompetent',
  iresponsible: 'irresponsible',
  irresponsable: 'irresponsible',
  unproffesional: 'unprofessional',
  unprofesional: 'unprofessional',
  stupidd: 'stupid',
  stoopid: 'stupid',
  lazyness: 'laziness',
  obviusly: 'obviously',
  obvously: 'obviously',
  obviosly: 'obviously',
  obvs: 'obviously',
  clearley: 'clearly',
  allways: 'always',
  alway: 'always',
  alwasy: 'always',
  nver: 'never',
  nevr: 'never',
  evry: 'every',
  shoud: 'should',
  shuld: 'should',
  shold: 'should',
  sould: 'should',
  cud: 'could',
  coud: 'could',
  wud: 'would',
  hav: 'have',
  hve: 'have',
  forgott: 'forgot',
  forgoten: 'forgotten',
  forogt: 'forgot',
  faild: 'failed',
  failled: 'failed',
  ignord: 'ignored',
  ignroed: 'ignored',
  negelcted: 'neglected',
  neglegted: 'neglected',
  overloked: 'overlooked',
  cheked: 'checked',
  chekced: 'checked',
  chcked: 'checked',
  recieve: 'receive',
  tho: 'though',
  rly: 'really',
  realy: 'really',
  jus: 'just',
  'f-ed': 'fucked',
  mistaek: 'mistake',
  misteak: 'mistake',
  erorr: 'error',
  eror: 'error',
  humann: 'human',
  fualt: 'fault',
  falut: 'fault',
  blaim: 'blame',
  balme: 'blame',
  teh: 'the',
  adn: 'and',
  taht: 'that',
  hte: 'the',
  thier: 'their',
  yuo: 'you',
  oncall: 'on-call',
};

/** Keyboard slips and chat spellings that hide a cue word. */
export const SPELLING = new Map(Object.entries(SLIPS));

type Split = [first: string, second: string, cut: number];

function splits(): Record<string, Split> {
  const out: Record<string, Split> = {};
  const negated = 'do does did is was were are would could should has have had need must'.split(' ');
  for (const verb of negated) {
    out[`${verb}nt`] = [verb, 'not', verb.length];
    out[`${verb}n't`] = [verb, 'not', verb.length];
  }
  out.cant = ['can', 'not', 2];
  out.cannot = ['can', 'not', 3];
  out.wont = ['will', 'not', 2];
  out.aint = ['is', 'not', 2];
  out["ain't"] = ['is', 'not', 2];
  out.dint = ['did', 'not', 2];
  out.didt = ['did', 'not', 3];
  out.shouldnot = ['should', 'not', 6];
  out.couldnot = ['could', 'not', 5];
  for (const modal of ['should', 'could', 'would', 'might', 'must']) {
    out[`${modal}ve`] = [modal, 'have', modal.length];
    out[`${modal}a`] = [modal, 'have', modal.length];
    out[`${modal}of`] = [modal, 'have', modal.length];
    out[`${modal}have`] = [modal, 'have', modal.length];
  }
  const pronouns: Record<string, Split> = {
    im: ['i', 'am', 1],
    ive: ['i', 'have', 1],
    youre: ['you', 'are', 3],
    youve: ['you', 'have', 3],
    youd: ['you', "'d", 3],
    theyre: ['they', 'are', 4],
    theyve: ['they', 'have', 4],
    theyd: ['they', "'d", 4],
    weve: ['we', 'have', 2],
    hes: ['he', "'s", 2],
    shes: ['she', "'s", 3],
    thats: ['that', "'s", 4],
    whats: ['what', "'s", 4],
    whos: ['who', "'s", 3],
    theres: ['there', "'s", 5],
    lets: ['let', "'s", 3],
    heres: ['here', "'s", 4],
    ure: ['you', 'are', 1],
  };
  return Object.assign(out, pronouns);
}

/** Words written together that the rules need apart, with the place to cut. */
export const SPLIT_SPELLING = new Map(Object.entries(splits()));
