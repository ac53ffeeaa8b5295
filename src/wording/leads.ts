import { RULES } from './frames';
import { commonness } from './needed-words';
import type { Step } from './outline';
import { needsSomebody, type Rule } from './rule';
import { listNumber } from './word-lists';

/** A step of an outline, its words by the number of their list. */
export interface NumberedStep extends Omit<Step, 'needed'> {
  /** `NO_LIST` where any word may stand. */
  list: number;
}

/** Where a word may lead: a rule, and what has to stand how many tokens from here before it is looked at. */
export interface Lead {
  rule: number;
  /** Another list the rule needs a word of, or `NO_LIST`. */
  companion: number;
  nearest: number;
  farthest: number;
  /** Where the rule's first word can stand. */
  first: number;
  last: number;
  /** Somebody has to be in front of the first word. */
  needsSomebody: boolean;
}

export const NO_LIST = -1;
/** Farther than any two words of a sentence. */
const FAR = 1_000;

/** The outline of each rule. */
export const OUTLINES: NumberedStep[][] = [];
/** By the number of a list, the rules for which it is the one least often met. */
const leads = new Map<number, Lead[]>();

const isSure = ({ list, least }: NumberedStep): boolean => list !== NO_LIST && least === 1;

/** How far from a step the next one with words is, to either side. */
function companionOf(steps: readonly NumberedStep[], from: number, side: 1 | -1) {
  let [nearest, farthest] = [1, 1];
  for (let at = from + side; steps[at]; at += side) {
    const step = steps[at] as NumberedStep;
    if (isSure(step))
      return side === 1
        ? { companion: step.list, nearest, farthest }
        : { companion: step.list, nearest: -farthest, farthest: -nearest };
    nearest += step.least;
    farthest = Math.min(FAR, farthest + step.most);
  }
  return undefined;
}

/** The companion for which fewest tokens need be looked at. */
function closest(steps: readonly NumberedStep[], from: number) {
  const [before, behind] = [companionOf(steps, from, -1), companionOf(steps, from, 1)];
  if (!before || !behind) return before ?? behind ?? { companion: NO_LIST, nearest: 0, farthest: 0 };
  return before.farthest - before.nearest < behind.farthest - behind.nearest ? before : behind;
}

function enter({ pattern: { outline }, subject }: Rule, rule: number): void {
  // All with the same properties, which the compiler makes the most of.
  const steps = outline.map(({ least, most, needed, takes, somebody }) => ({
    least,
    most,
    list: needed ? listNumber(needed) : NO_LIST,
    takes,
    somebody,
  }));
  OUTLINES.push(steps);
  const weights = outline.map(({ needed, least }) =>
    needed && least === 1 ? commonness(needed) : FAR * FAR,
  );
  const rarest = weights.indexOf(Math.min(...weights));
  const sum = (numbers: number[]): number =>
    Math.min(
      FAR,
      numbers.reduce((all, each) => all + each, 0),
    );
  const ahead = steps.slice(0, rarest);
  const lead: Lead = {
    rule,
    ...closest(steps, rarest),
    first: -sum(ahead.map(({ most }) => most)),
    last: -sum(ahead.map(({ least }) => least)),
    needsSomebody: needsSomebody(subject),
  };
  const { list } = steps[rarest] as NumberedStep;
  const known = leads.get(list);
  if (known) known.push(lead);
  else leads.set(list, [lead]);
}

RULES.forEach(enter);

/** The leads of a word that is in these lists. */
export const leadsOf = (lists: readonly number[]): Lead[] => lists.flatMap((list) => leads.get(list) ?? []);
