import type { AnyBlock, ModalView } from '@slack/types';
import {
  actions,
  button,
  checkboxes,
  context,
  input,
  md,
  modal,
  plain,
  plainTextInput,
  richTextWithBold,
  section,
} from '../slack/block-kit';
import type { Finding } from '../wording/wording';

/** One text to read again: its field, and what the review found in it. */
export interface RereadPart {
  blockId: string;
  label: string;
  text: string;
  findings: readonly Finding[];
}

export interface RereadForm {
  callbackId: string;
  checkActionId: string;
  metadata: string;
  title: string;
  submit: string;
  /** Shown above the texts. */
  notice: string;
  parts: readonly RereadPart[];
  /** Absent when the choice is not offered here. */
  nameless?: { blockId: string; chosen: boolean };
}

const findingsShown = 6;
const wholeTextMax = 700;

/** The re-read form: each text editable in place, its flagged words in bold, and for each a fairer way to say it. */
export function rereadView(form: RereadForm): ModalView {
  const { callbackId, metadata: privateMetadata, title, submit } = form;
  const blocks: AnyBlock[] = [context(form.notice), ...form.parts.flatMap(partBlocks)];
  blocks.push(context(verdict(form.parts)));
  blocks.push(
    actions([button({ text: 'Check again', actionId: form.checkActionId })], { blockId: 'reread.check' }),
  );
  if (form.nameless) blocks.push(namelessInput(form.nameless));
  return modal({ callbackId, privateMetadata, title, submit, close: 'Not now', blocks });
}

/** The choice to share without a name, as every form that offers it shows it. */
export function namelessInput({ blockId, chosen }: { blockId: string; chosen: boolean }) {
  return input({
    label: 'Your name',
    blockId,
    optional: true,
    element: checkboxes({
      actionId: 'nameless',
      options: [namelessOption],
      initialValues: chosen ? [namelessOption.value] : [],
    }),
  });
}

const namelessOption = {
  text: 'Share without my name',
  value: 'nameless',
  description: 'It will say “a teammate”. Not even the database keeps who wrote it.',
};

function partBlocks({ blockId, label, text, findings }: RereadPart): AnyBlock[] {
  const field = input({
    label,
    blockId,
    optional: true,
    element: plainTextInput({ actionId: 'text', multiline: true, initialValue: text }),
  });
  return [field, ...findingBlocks(text, findings)];
}

/** What the review says about a text, to stand under its field: the words in bold, and for each a fairer way to say it. */
export function findingBlocks(text: string, findings: readonly Finding[]): AnyBlock[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, findingsShown);
  const more = findings.length - shown.length;
  return [
    ...(text.length <= wholeTextMax ? [richTextWithBold(text, findings, { quoted: true })] : []),
    ...shown.flatMap((finding) => findingBlock(text, finding)),
    ...(more > 0 ? [context(`And ${more} more. Change these first, then check again.`)] : []),
  ];
}

/** Another way to say it comes first, for it helps most; the reason and the question stand under it. */
function findingBlock(text: string, finding: Finding): AnyBlock[] {
  const words = plain(text.slice(finding.start, finding.end), 120).text;
  return [
    section(md`*“${words}”* ${finding.soundsLike}\n*You could write:* ${finding.rewording}`),
    context(md`${finding.why}\n*Worth asking:* ${finding.question}`),
  ];
}

function verdict(parts: readonly RereadPart[]): string {
  const count = parts.reduce((sum, part) => sum + part.findings.length, 0);
  if (parts.every((part) => part.text.trim() === '')) return 'There is nothing to check yet.';
  if (count === 0) return ':white_check_mark: Nothing here sounds like blame.';
  const phrases = count === 1 ? 'One phrase' : `${count} phrases`;
  return `${phrases} may sound like blame to the people it is about. A suggestion, never a rule: you decide.`;
}

/** One gentle question when something is still flagged; after it, it is the author's choice. */
export function shareAnywayView(options: {
  callbackId: string;
  metadata: string;
  title: string;
  submit: string;
  parts: readonly RereadPart[];
}): ModalView {
  const { callbackId, metadata: privateMetadata, title, submit, parts } = options;
  const flagged = parts.flatMap(({ text, findings }) => findings.map((finding) => ({ text, finding })));
  const shown = flagged.slice(0, findingsShown);
  return modal({
    callbackId,
    privateMetadata,
    title,
    submit,
    close: 'Go back',
    blocks: [
      section('Someone may hear blame in these words:'),
      ...shown.map(({ text, finding }) => {
        const words = plain(text.slice(finding.start, finding.end), 120).text;
        return section(md`*“${words}”*\nYou could write: ${finding.rewording}`);
      }),
      ...(flagged.length > shown.length ? [context(`And ${flagged.length - shown.length} more.`)] : []),
      context('You can go back and change them, or leave them as they are. Both are fine.'),
    ],
  });
}
