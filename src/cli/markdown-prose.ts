import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';

/** GitHub's Markdown: tables, task lists, struck words. */
const markdown = parser.configure(GFM);

/** Neither the writer's sentences nor anything a reader sees as such. */
const NOT_PROSE = new Set([
  'FencedCode',
  'CodeBlock',
  'Blockquote',
  'CommentBlock',
  'Comment',
  'ProcessingInstructionBlock',
  'ProcessingInstruction',
  'LinkReference',
  'HTMLTag',
  'Image',
  'HeaderMark',
  'QuoteMark',
  'EmphasisMark',
  'HorizontalRule',
]);

/** Of a link, the label stays: the writer chose it. */
const AROUND_LABELS = new Set(['LinkMark', 'URL', 'LinkTitle', 'LinkLabel']);

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n(?:[^\n]*\n)*?(?:\1|\.\.\.)[ \t]*(?=\n|$)/;
/** GitHub draws these quotes as notes of the writer's own. */
const ALERT = /^>[ \t]*\[!(?:note|tip|important|warning|caution)\]/i;
/** The writer has read what was found and stands by it. */
const FINE = /^<!--\s*evenkeel:\s*fine\b/i;

interface Edit {
  from: number;
  to: number;
  rewrite(piece: string): string;
}

const blank = (piece: string): string => piece.replace(/[^\n]/g, ' ');

/**
 * The prose of a Markdown text, everything else blanked: code, quotes, front matter, comments, targets of links. The same
 * length with the same line breaks between blocks, so an offset in one is an offset in the other.
 */
export function markdownProse(text: string): string {
  const lined = text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
  const source = lined.replace(FRONT_MATTER, blank);
  const edits: Edit[] = [];
  const paragraphs: Edit[] = [];
  markdown.parse(source).iterate({
    enter(node) {
      if (node.name === 'Paragraph')
        paragraphs.push({ from: node.from, to: node.to, rewrite: joinWrappedLines });
      const edit = editFor(node, source);
      if (edit) edits.push(edit);
      // What was changed as a whole has no parts left to look at.
      return !edit;
    },
  });
  return apply(apply(source, edits), paragraphs);
}

function editFor(node: SyntaxNodeRef, source: string): Edit | null {
  const { name, from, to } = node;
  const whole = (rewrite: (piece: string) => string): Edit => ({ from, to, rewrite });
  if (isUnit(node) && isFine(node.node, source)) return whole(blank);
  if (name === 'Blockquote' && ALERT.test(source.slice(from, from + 20))) return null;
  if (NOT_PROSE.has(name)) return whole(blank);
  if (name === 'HTMLBlock') return whole(blankTags);
  if (name === 'InlineCode') return whole((code) => code.replace(/\n/g, ' '));
  if (name === 'Entity') return whole((entity) => (entity === '&amp;' ? '&    ' : blank(entity)));
  // The review takes bullets for what they are, but a star for emphasis.
  if (name === 'ListMark') return whole((mark) => (mark === '*' ? '-' : mark));
  if (name === 'TableDelimiter') return whole((drawn) => (drawn.includes('-') ? blank(drawn) : drawn));
  if (name === 'Link' && source.startsWith('[!', from)) return whole(blank);
  return AROUND_LABELS.has(name) && isPointing(node.node.parent) ? whole(blank) : null;
}

/** Brackets that point nowhere are the writer's. */
function isPointing(link: SyntaxNode | null): boolean {
  return link?.name === 'Link' && (link.getChild('URL') ?? link.getChild('LinkLabel')) !== null;
}

const isUnit = ({ name, type }: SyntaxNodeRef) =>
  name === 'TableCell' || (name !== 'Document' && type.is('Block'));

/** Whether a comment right before a block, or inside its text, says that it is fine. */
function isFine(block: SyntaxNode, source: string): boolean {
  const says = (node: SyntaxNode) => FINE.test(source.slice(node.from, node.to));
  const { prevSibling } = block;
  return (
    (prevSibling?.name === 'CommentBlock' && says(prevSibling)) || block.getChildren('Comment').some(says)
  );
}

/** Text between tags is prose, what stands in the tags is not, nor is code or somebody else's words. */
function blankTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, blank)
    .replace(/<(pre|code|script|style|blockquote)\b[\s\S]*?(?:<\/\1>|$)/gi, blank)
    .replace(/<[/a-z!?][^<>]*>/gi, blank);
}

/** A line that goes on in small letters is the same sentence: the break is the editor's. */
function joinWrappedLines(paragraph: string): string {
  return paragraph.replace(/(?<! {2}|\\)\n(?=[ \t]*\p{Ll})/gu, ' ');
}

/** Edits stand in order and do not overlap; none changes a length. */
function apply(source: string, edits: Edit[]): string {
  let done = 0;
  const pieces: string[] = [];
  for (const { from, to, rewrite } of edits) {
    pieces.push(source.slice(done, from), rewrite(source.slice(from, to)));
    done = to;
  }
  return pieces.join('') + source.slice(done);
}
