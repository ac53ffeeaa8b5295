import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import { alert, context, input, modal, plain, plainTextInput, sayMd, section } from '../slack/block-kit';
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
    title: say('plan.import.title'),
    submit: say('plan.import.submit'),
    close: say('plan.import.close'),
    blocks: [
      ...(report === null ? [section(sayMd('plan.import.how'))] : reportBlocks(report)),
      input({
        label: say(
          report === null || report.rest === '' ? 'plan.import.paste.label' : 'plan.import.left_over.label',
        ),
        // Slack keeps what was typed for as long as a block keeps its id; each round begins with what is left.
        blockId: `${textBlock}:${round}`,
        optional: report !== null,
        element: plainTextInput({ actionId: 'text', multiline: true, initialValue: report?.rest ?? '' }),
      }),
      context(say('plan.import.limit')),
    ],
  });
}

function reportBlocks({ added, known, problems }: ImportReport): AnyBlock[] {
  const left = problems.length;
  const more = left - problemsShown;
  return [
    alert(say('plan.import.report', { added, known, left }), left > 0 ? 'warning' : 'success'),
    ...problems
      .slice(0, problemsShown)
      .map(({ line, raw, message }) =>
        context(
          sayMd('plan.import.problem', { line, message, words: plain(raw.split('\n', 1)[0] ?? '', 80).text }),
        ),
      ),
    ...(more > 0 ? [context(say('plan.import.more', { count: more }))] : []),
  ];
}

/** Reads the form that `importForm` draws. */
export const readImportForm = (form: Form): string => form.text(textBlock);
