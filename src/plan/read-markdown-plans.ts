import MarkdownIt from 'markdown-it';
import { say } from '../language/say';
import type { Pasted, PastedPlan } from './read-import';

type Token = MarkdownIt.Token;

interface Section {
  title: string;
  level: number;
  /** Where it begins and ends, in lines counted from 0; `end` is exclusive. */
  start: number;
  end: number;
  tokens: Token[];
}

/**
 * Reads plans from Markdown: one under each heading. A paragraph `Link: https://…` is its link, `When: …` says when it applies (or the
 * first paragraph does), lists are its steps. A heading with nothing but deeper headings under it is a chapter.
 */
export function readMarkdownPlans(text: string): Pasted {
  const lines = text.split('\n');
  const sections = cutAtHeadings(new MarkdownIt().parse(text, {}), lines.length);
  const preface = lines.slice(0, sections[0]?.start ?? 0).join('\n');
  const plans = sections
    .filter((section, index) => !isChapter(section, sections[index + 1]))
    .map(
      (section): PastedPlan => ({
        line: section.start + 1,
        raw: lines.slice(section.start, section.end).join('\n').trimEnd(),
        typed: { title: section.title, ...partsOf(section.tokens) },
      }),
    );
  const lost: PastedPlan[] =
    preface.trim() === ''
      ? []
      : [
          {
            line: 1,
            raw: preface.trimEnd(),
            typed: null,
            problem: say('plan.import.problem.preface'),
          },
        ];
  return { head: '', plans: [...lost, ...plans] };
}

function cutAtHeadings(tokens: readonly Token[], lineCount: number): Section[] {
  const sections: Section[] = [];
  tokens.forEach((token, index) => {
    const last = sections.at(-1);
    if (token.type === 'heading_open' && token.level === 0) {
      const start = token.map?.[0] ?? 0;
      if (last) last.end = start;
      const title = plainText(tokens[index + 1]);
      sections.push({ title, level: Number(token.tag.slice(1)), start, end: lineCount, tokens: [] });
    } else if (last) last.tokens.push(token);
  });
  // The heading's own words and end belong to the title.
  return sections.map((section) => ({ ...section, tokens: section.tokens.slice(2) }));
}

const isChapter = (section: Section, next: Section | undefined) =>
  section.tokens.length === 0 && next !== undefined && next.level > section.level;

function partsOf(tokens: readonly Token[]): { link: string; appliesWhen: string; steps: string } {
  const parts = { link: '', when: [] as string[], free: [] as string[], steps: [] as string[] };
  let listDepth = 0;
  for (const token of tokens) {
    if (/_list_open$/.test(token.type)) listDepth += 1;
    if (/_list_close$/.test(token.type)) listDepth -= 1;
    if (token.type === 'fence' || token.type === 'code_block') parts.steps.push(...codeLines(token.content));
    if (token.type !== 'inline') continue;
    const text = plainText(token);
    if (listDepth > 0) parts.steps.push(text.replace(/\n/g, ' '));
    else for (const line of text.split('\n')) noteLine(parts, line);
  }
  const when = parts.when.length > 0 ? [...parts.when, ...parts.free] : parts.free;
  return { link: parts.link, appliesWhen: when.join('\n'), steps: parts.steps.join('\n') };
}

function noteLine(
  parts: { link: string; when: string[]; free: string[]; steps: string[] },
  line: string,
): void {
  const [, name, value = ''] =
    /^\s*(link|url|when|applies when|when it applies|wann)\s*:\s*(.*)$/i.exec(line) ?? [];
  if (name === undefined) parts.free.push(line);
  else if (/^(link|url)$/i.test(name)) parts.link = value;
  else parts.when.push(value);
}

const codeLines = (code: string) => code.split('\n').filter((line) => line.trim() !== '');

/** What people read of a line: without its markup, with the addresses of its links. */
function plainText(token: Token | undefined): string {
  const children = token?.children ?? [];
  return children
    .map((child, index) => {
      if (child.type === 'softbreak' || child.type === 'hardbreak') return '\n';
      if (child.type === 'link_close') return linkTarget(children, index);
      if (child.type === 'image') return `${child.content} ${child.attrGet('src') ?? ''}`.trim();
      return child.type === 'text' || child.type === 'code_inline' ? child.content : '';
    })
    .join('')
    .trim();
}

/** The address of a link, unless its label says it already. */
function linkTarget(children: readonly Token[], closeAt: number): string {
  const open = children.slice(0, closeAt).findLast((child) => child.type === 'link_open');
  const href = open?.attrGet('href') ?? '';
  const label = children.slice(0, closeAt).findLast((child) => child.type === 'text')?.content ?? '';
  return href === '' || label === href ? '' : ` ${href}`;
}
