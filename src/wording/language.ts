import { words } from './lexicon/words';
import { isAscii } from './mask';

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

/** What a small word says about its text. */
const SAYS = new Map<string, 'english' | 'foreign'>([
  ...[...FOREIGN].map((word) => [word, 'foreign'] as const),
  ...[...ENGLISH].map((word) => [word, 'english'] as const),
]);
const LONGEST_SMALL_WORD = Math.max(...[...SAYS.keys()].map(({ length }) => length));

/** Letters outside the Latin script. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/gu;
const WORD = /[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu;
const ASCII_WORD = /[a-z]+(?:'[a-z]+)?/g;

/** Whether half of the letters are of another script. */
function isOtherScript(text: string): boolean {
  // Letters are counted only where there are some to weigh against each other.
  const other = text.match(OTHER_SCRIPT)?.length ?? 0;
  return other > 0 && other > (text.match(/\p{L}/gu)?.length ?? 0) / 2;
}

/**
 * A cheap guess, by small words, whether a text is English. A few words, a list of names or a log say nothing
 * either way and pass as English: the review then finds nothing in them by itself.
 */
export function isProbablyEnglish(text: string): boolean {
  const sample = text.length > 4000 ? text.slice(0, 4000) : text;
  const plain = isAscii(sample);
  if (!plain && isOtherScript(sample)) return false;
  const found = sample.toLowerCase().match(plain ? ASCII_WORD : WORD) ?? [];
  let english = 0;
  let foreign = 0;
  for (const word of found) {
    if (word.length > LONGEST_SMALL_WORD) continue;
    const says = SAYS.get(plain ? word : word.replace('’', "'"));
    if (says === 'english') english += 1;
    else if (says === 'foreign') foreign += 1;
  }
  return foreign < 2 || english >= foreign;
}
