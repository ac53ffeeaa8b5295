import type { AnyBlock, ModalView } from '@slack/types';
import { say } from '../language/say';
import type { Posting } from '../posting/posting';
import { button, context, modal, quote, sayMd, section, slackDate } from '../slack/block-kit';

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
    title: say('account.nameless.title'),
    close: say('account.close.button'),
    blocks:
      own.length === 0
        ? [section(say('account.nameless.none')), context(say('account.nameless.tried'))]
        : [
            section(say('account.nameless.about')),
            ...own.slice(0, shown).flatMap((each) => ownBlocks(each, zone)),
            ...(more > 0 ? [context(say('account.nameless.more', { count: more }))] : []),
            context(say('account.nameless.noticed')),
          ],
  });
}

function ownBlocks({ posting: { id, texts, sharedAt }, title }: OwnNameless, zone: string): AnyBlock[] {
  const accessory = button({
    text: say('account.nameless.withdraw.button'),
    actionId: namelessIds.withdraw,
    value: id,
    confirm: {
      title: say('account.nameless.withdraw.title'),
      text: say('account.nameless.withdraw.text'),
      confirm: say('account.nameless.withdraw.confirm'),
      deny: say('account.nameless.withdraw.deny'),
      style: 'danger',
    },
  });
  const words = texts.find((text) => text.trim() !== '') ?? '';
  return [
    section(sayMd('account.nameless.one', { title, when: slackDate(sharedAt, { zone }) }), { accessory }),
    ...(words === '' ? [] : [quote(words, { max: quoteLength })]),
  ];
}
