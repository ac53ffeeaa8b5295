import type { AnyBlock, ModalView } from '@slack/types';
import type { Posting } from '../posting/posting';
import { button, context, md, modal, quote, section, slackDate } from '../slack/block-kit';

export const namelessIds = { view: 'account.nameless.view', withdraw: 'account.nameless.withdraw' } as const;

/** Something a person shared without their name, and where. */
export interface OwnNameless {
  posting: Posting;
  title: string;
}

/** Each takes three blocks of a modal's hundred. */
const shown = 25;
const quoteLength = 300;

/** What a person shared without their name, found by trying; each can be withdrawn. */
export function namelessView(own: readonly OwnNameless[], zone: string): ModalView {
  const more = own.length - shown;
  return modal({
    callbackId: namelessIds.view,
    title: 'Without your name',
    close: 'Close',
    blocks: [
      section(
        'Nothing that Evenkeel keeps says who shared these. It has just tried which ones can be proven to be yours, for your eyes only, and notes it nowhere.',
      ),
      ...(own.length === 0 ? [context('There is nothing that you shared without your name.')] : []),
      ...own.slice(0, shown).flatMap((each) => ownBlocks(each, zone)),
      ...(more > 0 ? [context(`Older ones: ${more}. They show as those above are withdrawn.`)] : []),
      context(
        'People may notice when something goes. If it should not point at you, let some time pass between this and whatever else you do here.',
      ),
    ],
  });
}

function ownBlocks({ posting: { id, texts, sharedAt }, title }: OwnNameless, zone: string): AnyBlock[] {
  const accessory = button({
    text: 'Withdraw',
    actionId: namelessIds.withdraw,
    value: id,
    confirm: {
      title: 'Withdraw this?',
      text: 'Its message in the thread is deleted, and what Evenkeel keeps of it. This cannot be undone.',
      confirm: 'Withdraw',
      deny: 'Keep it',
      style: 'danger',
    },
  });
  const words = texts.find((text) => text.trim() !== '') ?? '';
  return [
    section(md`*${title}* · ${slackDate(sharedAt, { zone })}`, { accessory }),
    ...(words === '' ? [] : [quote(words, { max: quoteLength })]),
  ];
}
