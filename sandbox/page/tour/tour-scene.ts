import type { PageConversation, PageMessage, PageState, PageView } from '../../page-api/page-contract';

/** What a step of the tour can see of the page, as the acting person. */
export interface TourScene {
  state: PageState;
  /** The conversation that is looked at, or `home`. */
  at: string;
  /** The channel of the story, and the acting person's messages with Evenkeel. */
  channel: PageConversation | null;
  chat: PageConversation | null;
  /** The thread under the newest retro of the channel. */
  thread: PageConversation | null;
}

/** Where the story takes place. */
export const storyChannel = 'payments';

/** Everything readable in a message, its blocks included. */
export const wordsIn = ({ message }: PageMessage): string => JSON.stringify([message.text, message.blocks]);

export const says = (conversation: PageConversation | null, words: string): boolean =>
  conversation?.messages.some((one) => wordsIn(one).includes(words)) ?? false;

/** The headline of the newest retro in a channel: it stands in the channel for as long as the retro is kept. */
export const headlineIn = (conversation: PageConversation | null): PageMessage | undefined =>
  conversation?.messages.findLast(
    (one) => wordsIn(one).includes('A retro on') || wordsIn(one).includes('The retro on'),
  );

export const modalTitled = ({ state }: TourScene, title: string): PageView | undefined =>
  state.modals.findLast(({ view }) => (view.title as { text?: string } | undefined)?.text === title);

/** Everything readable in an open form, what was typed included. */
export const wordsInView = ({ view }: PageView): string => JSON.stringify([view.blocks, view.state]);
