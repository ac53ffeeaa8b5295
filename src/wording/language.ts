import { words } from './lexicon/words';

/** The small words no English text of some length is without. */
const ENGLISH = words(
  `the a an and or but if of to in on at by for with from as is are was were be been am it its this that these those there here he she they we
  you i me him her them us my your his our their not no do does did done have has had will would can could should may might must who what
  when where why how which because so than then too very just all any some more most other up down out about into over after before again
  never always nobody someone everyone should've didn't don't wasn't isn't it's i'm`,
);

/** Small words of neighbours that English does not have. */
const FOREIGN = words(
  `der das und ist nicht ein eine einen einem einer ich wir ihr sie mit auf für von dem zum zur haben hätte hätten wurde wurden waren
  wir auch nur aber wenn noch schon wie warum weil dass daß kein keine bei nach vom im am werden müssen sollte hätten
  le les un une du et est pas que qui dans pour sur avec il elle nous vous ils elles ce cette ces été était avait mais ou où je ne 
  au aux sa ses leur c'est n'a n'est d'un l'équipe qu'il
  el los las una y es en por para del como pero más fue era hay lo su sus porque nadie siempre esto esta está
  il lo gli uno di che sono è era della del nella anche ma come perché questo
  o uma não em com por foi mais como isso esta ele ela eles são
  het een en niet dat zijn voor op aan er maar ook dit deze wij jullie waarom had heeft werd naar door om bij
  się nie jest na że był była było ale jak dla czy przez tego po być już
  och att det som är på inte för av till ett jag vi hon från kan
  og ikke er til på som det jeg vi  
  ja ei ole että mutta oli joka
  ve bu için da ile çok değil neden kim ama
  az és nem egy hogy volt meg csak`,
);

/** Letters outside the Latin script. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/gu;

/**
 * A cheap guess, by small words, whether a text is English. A few words, a list of names or a log say nothing
 * either way and pass as English: the review then finds nothing in them by itself.
 */
export function isProbablyEnglish(text: string): boolean {
  const sample = text.length > 4000 ? text.slice(0, 4000) : text;
  // Letters are counted only where there are some to weigh against each other.
  const other = sample.match(OTHER_SCRIPT)?.length ?? 0;
  if (other > 0 && other > (sample.match(/\p{L}/gu)?.length ?? 0) / 2) return false;
  const found = sample.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu) ?? [];
  let english = 0;
  let foreign = 0;
  for (const raw of found) {
    const word = raw.replace('’', "'");
    const isEnglish = ENGLISH.has(word);
    if (isEnglish) english += 1;
    else if (FOREIGN.has(word)) foreign += 1;
  }
  return foreign < 2 || english >= foreign;
}
