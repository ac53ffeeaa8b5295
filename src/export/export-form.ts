import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Day } from '../calendar/day';
import { say } from '../language/say';
import type { Retro } from '../retro/retro';
import {
  context,
  datePicker,
  input,
  modal,
  plain,
  radioButtons,
  sayMd,
  section,
  staticSelect,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { type ExportFormat, exportFormats } from './export-request';
import { allOfThem } from './export-views';
import { formatName } from './export-words';

export const exportIds = {
  form: 'export.choose',
  what: 'export.what',
} as const;

const blocks = {
  retro: 'export.retro',
  format: 'export.format',
  from: 'export.from',
  to: 'export.to',
} as const;

/** The one choice that is not a retro. */
const everything = 'all';

/** What there is to choose from: a channel's retros, or the one whose headline was pressed. */
export type ExportScene =
  | {
      kind: 'channel';
      channelId: string;
      /** The newest ones. */
      retros: readonly Pick<Retro, 'id' | 'title'>[];
      /** How many there are in all. */
      count: number;
      /** What is chosen now: the id of a retro, or null for all of them. */
      chosenId: string | null;
    }
  | { kind: 'retro'; retro: Pick<Retro, 'id' | 'title'> };

const metadataSchema = z.union([z.object({ channelId: z.string() }), z.object({ retroId: z.uuid() })]);
export const readExportMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** What to export, and as what. */
export function exportForm(scene: ExportScene): ModalView {
  return modal({
    callbackId: exportIds.form,
    privateMetadata: JSON.stringify(
      scene.kind === 'retro' ? { retroId: scene.retro.id } : { channelId: scene.channelId },
    ),
    title: exportTitle(),
    submit: say('export.form.submit'),
    close: say('export.form.close'),
    blocks: [
      ...(scene.kind === 'retro'
        ? [section(sayMd('export.form.retro', { title: scene.retro.title }))]
        : choiceBlocks(scene)),
      formatInput(),
      context(say('export.form.left_out')),
    ],
  });
}

export const exportTitle = () => say('export.form.title');

function choiceBlocks({ retros, count, chosenId }: Extract<ExportScene, { kind: 'channel' }>) {
  const options = [
    { text: allOfThem(count), value: everything },
    ...retros.map(({ id, title }) => ({ text: plain(title, 75), value: id })),
  ];
  const isShortened = retros.length < count;
  return [
    input({
      label: say('export.form.which'),
      blockId: blocks.retro,
      ...(isShortened && {
        hint: say('export.form.newest'),
      }),
      dispatchAction: true,
      element: staticSelect({
        actionId: exportIds.what,
        options,
        initialValue: chosenId ?? everything,
      }),
    }),
    ...(chosenId === null
      ? [
          input({
            label: say('export.form.from'),
            blockId: blocks.from,
            optional: true,
            element: datePicker({ actionId: 'from' }),
          }),
          input({
            label: say('export.form.until'),
            blockId: blocks.to,
            optional: true,
            hint: say('export.form.days_hint'),
            element: datePicker({ actionId: 'to' }),
          }),
        ]
      : []),
  ];
}

const formatOrder = ['markdown', 'pdf', 'json'] as const;

function formatInput() {
  return input({
    label: say('export.form.format'),
    blockId: blocks.format,
    element: radioButtons({
      actionId: 'format',
      options: formatOrder.map((value) => ({
        text: formatName(value),
        description: say(`export.format.${value}.description`),
        value,
      })),
      initialValue: 'markdown',
    }),
  });
}

/** What somebody chose. */
export type ExportChoice = { format: ExportFormat } & (
  | { kind: 'retro'; retroId: string }
  | { kind: 'archive'; fromOn: Day | null; toOn: Day | null }
);

/** Reads the form that `exportForm` draws. */
export function readExportForm(form: Form): ExportChoice {
  const format = z.enum(exportFormats).parse(form.choice(blocks.format) ?? 'markdown');
  const chosen = form.choice(blocks.retro);
  if (chosen === everything)
    return { format, kind: 'archive', fromOn: form.day(blocks.from), toOn: form.day(blocks.to) };
  return { format, kind: 'retro', retroId: z.uuid().parse(chosen) };
}

/** The format alone, where there was no choice of retros. */
export const readFormat = (form: Form): ExportFormat =>
  z.enum(exportFormats).parse(form.choice(blocks.format) ?? 'markdown');

/** Which retro is chosen in the form as it is now; null for all of them. */
export function readChosen(form: Form): string | null {
  const chosen = form.choice(blocks.retro);
  return chosen === everything ? null : z.uuid().parse(chosen);
}

/** The field an archive without any retro is told at. */
export const datesBlock = blocks.to;
