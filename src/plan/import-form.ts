import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { alert, context, input, md, modal, plain, plainTextInput, section } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import type { ImportReport } from './import-plans';

export const importFormIds = { form: 'plan.import.form' } as const;

const metadataSchema = z.object({ round: z.number().int().min(0).max(10_000) });
export const readImportMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

const textBlock = 'plan.import.text';

/** As many lines with their reasons as fit well; the rest of them is in the field all the same. */
const problemsShown = 20;

/** Where a table or a Markdown file is pasted; after each round, what became of it and what is left to mend. */
export function importForm({ round }: { round: number }, report: ImportReport | null): ModalView {
  return modal({
    callbackId: importFormIds.form,
    privateMetadata: JSON.stringify({ round }),
    title: 'Import plans',
    submit: 'Import',
    close: 'Done',
    blocks: [
      ...(report === null ? howTo : reportBlocks(report)),
      input({
        label: report === null || report.rest === '' ? 'Paste here' : 'Left over: change it and import again',
        // Slack keeps what was typed for as long as a block keeps its id; each round begins with what is left.
        blockId: `${textBlock}:${round}`,
        optional: report !== null,
        element: plainTextInput({ actionId: 'text', multiline: true, initialValue: report?.rest ?? '' }),
      }),
      context(
        'A field takes 3,000 characters. Import a longer file piece by piece; what is there already is not added twice.',
      ),
    ],
  });
}

const howTo: AnyBlock[] = [
  section(
    md`*A table (CSV)* with the columns \`title\`, \`link\`, \`applies when\`, \`steps\`; or *Markdown*: a heading for each plan, a line \`When: …\`, a line \`Link: https://…\`, and a list of steps.`,
  ),
];

function reportBlocks({ added, known, problems }: ImportReport): AnyBlock[] {
  const counts = [
    added === 1 ? 'One plan was added' : `${added} plans were added`,
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} there already`] : []),
    ...(problems.length > 0 ? [`${problems.length} could not be taken yet`] : []),
  ].join(', ');
  const more = problems.length - problemsShown;
  return [
    alert(`${counts}.`, problems.length > 0 ? 'warning' : 'success'),
    ...problems
      .slice(0, problemsShown)
      .map(({ line, raw, message }) =>
        context(md`*Line ${line}:* ${message}\n${plain(raw.split('\n', 1)[0] ?? '', 80).text}`),
      ),
    ...(more > 0 ? [context(`And ${more} more.`)] : []),
  ];
}

/** Reads the form that `importForm` draws. */
export const readImportForm = (form: Form): string => form.text(textBlock);
