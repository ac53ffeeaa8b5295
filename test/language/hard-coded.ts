import ts from 'typescript';
import { nodesOf, type Source } from './sources';

export interface HardCoded {
  path: string;
  line: number;
  text: string;
}

/** Texts for people that stand in the code instead of in a catalogue. */
export function hardCodedIn({ path, tree }: Source): HardCoded[] {
  const found: HardCoded[] = [];
  for (const node of nodesOf(tree)) {
    const text = textOf(node);
    if (text === null || isForMachines(node)) continue;
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push({ path, line: line + 1, text });
  }
  return found;
}

/** What a person would read as words, or null. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node)) return isProse(node.text) ? node.text : null;
  if (!ts.isNoSubstitutionTemplateLiteral(node) && !ts.isTemplateExpression(node)) return null;
  const parts = ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    : [node.text];
  // In mrkdwn of ours every word is one a person reads.
  if (ts.isTaggedTemplateExpression(node.parent) && node.parent.tag.getText() === 'md')
    return parts.some((part) => /\p{L}{2}/u.test(part.replace(/<[^>]*>|:[a-z_]+:/g, '')))
      ? parts.join('…')
      : null;
  const whole = parts.join('…');
  return isProse(whole) ? whole : null;
}

/** Two words with a space between, or one that begins like a label. */
const isProse = (text: string) =>
  /\p{L}{2,}[^\p{L}\n]*[ \n][^\p{L}]*\p{L}|[…\d][^\p{L}]* \p{L}{2}/u.test(text) ||
  /^\p{Lu}\p{Ll}*[- ]?\p{Ll}{2}/u.test(text.trim());

/** Who a string is for, by where it stands: logs, developers, the database and other programs get English. */
function isForMachines(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent))
    return true;
  if (ts.isBinaryExpression(parent) && parent.left.getText() === 'this.name') return true;
  if (ts.isExternalModuleReference(parent) || (ts.isPropertyAssignment(parent) && parent.name === node))
    return true;
  if (ts.isTaggedTemplateExpression(parent))
    return /^(Prisma\.sql|sql|.*\$(query|execute)Raw)$/.test(parent.tag.getText());
  for (let inner: ts.Node = node; !ts.isStatement(inner); inner = inner.parent) {
    const call = inner.parent;
    if (
      (ts.isCallExpression(call) || ts.isNewExpression(call)) &&
      inner !== call.expression &&
      isMachine(call, inner)
    )
      return true;
  }
  return false;
}

/** A call whose argument is not for the people in Slack. */
function isMachine(call: ts.CallExpression | ts.NewExpression, argument: ts.Node): boolean {
  const callee = call.expression.getText();
  if (/^(\w+\.)*(logger|log)\.\w+$|^(Error|TypeError|RangeError|RegExp|Intl\.\w+)$|Regex$/.test(callee))
    return true;
  if (
    /^(words|assertAtMost|brokenLimit|super)$/.test(callee) ||
    /\.\$(query|execute)Raw(Unsafe)?$|\.query$/.test(callee)
  )
    return true;
  // The code and the message for the log; what follows is for the person.
  return callee === 'AppError' && (call.arguments ?? []).slice(0, 2).includes(argument as ts.Expression);
}
