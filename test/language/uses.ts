import ts from 'typescript';
import { nodesOf, type Source } from './sources';

/** A place that says a message. */
export interface Use {
  where: string;
  /** Matches the key, or every key a template can become. */
  keys: RegExp;
  /** The names of the values; null when they are not written there. */
  values: string[] | null;
  /** How much room Slack gives it there, in characters; null when that is not known here. */
  room: number | null;
}

/** Every `say` and `sayMd` of a file. */
export function usesIn({ path, tree }: Source): Use[] {
  const uses: Use[] = [];
  for (const node of nodesOf(tree)) {
    if (!ts.isCallExpression(node) || !/^(say|sayMd)$/.test(node.expression.getText())) continue;
    const [key, values] = node.arguments;
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    const keys = key && patternOf(key);
    if (keys) uses.push({ where: `${path}:${line + 1}`, keys, values: namesIn(values), room: roomOf(node) });
  }
  return uses;
}

/** Everything in a file that may be a key: said there, or kept in a table of keys. */
export function keysIn({ tree }: Source): RegExp[] {
  return [...nodesOf(tree)].flatMap((node) => patternOf(node) ?? []);
}

function patternOf(node: ts.Node): RegExp | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return exactly([node.text]);
  if (!ts.isTemplateExpression(node) || !node.head.text.includes('.')) return null;
  return exactly([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]);
}

const exactly = (parts: string[]) =>
  new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[a-z0-9_]+')}$`);

function namesIn(values: ts.Expression | undefined): string[] | null {
  if (values === undefined) return [];
  if (!ts.isObjectLiteralExpression(values)) return null;
  const names = values.properties.map(({ name }) => name?.getText());
  return names.every((name) => name !== undefined) ? names : null;
}

/** The parts of Block Kit that are short enough for a translation to break them; see src/slack/block-kit/limits.ts. */
const rooms: Record<string, number> = {
  'modal.title': 24,
  'modal.submit': 24,
  'modal.close': 24,
  'showModal.title': 24,
  'notice.0': 24,
  'button.text': 75,
  'option.text': 75,
  'option.description': 75,
  'confirm.title': 100,
  'confirm.text': 300,
  'confirm.confirm': 30,
  'confirm.deny': 30,
  'plainTextInput.placeholder': 150,
  'staticSelect.placeholder': 150,
  'header.0': 150,
  'alert.0': 200,
  'barChart.title': 50,
};

function roomOf(node: ts.CallExpression): number | null {
  const { parent } = node;
  if (ts.isCallExpression(parent))
    return rooms[`${parent.expression.getText()}.${parent.arguments.indexOf(node)}`] ?? null;
  if (!ts.isPropertyAssignment(parent)) return null;
  const outer = parent.parent.parent;
  const holder = ts.isCallExpression(outer)
    ? outer.expression.getText()
    : ts.isPropertyAssignment(outer)
      ? outer.name.getText()
      : '';
  return rooms[`${holder}.${parent.name.getText()}`] ?? null;
}
