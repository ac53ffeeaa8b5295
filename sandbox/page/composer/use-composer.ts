import { type KeyboardEvent, useState } from 'react';
import type { PageConversationHead } from '../../page-api/page-contract';
import { useReadyPage, useStore } from '../api/use-page';
import { useDirectory } from '../blocks/directory';
import { suggestionsFor } from './command-menu';
import { keptDraft } from './kept-drafts';
import { sendingOf } from './send';
import { toSlackText } from './slack-text';

/** What is being written in a conversation or thread, the commands that fit it, and the keys that send and choose. */
export function useComposer(conversation: PageConversationHead, thread?: string) {
  const { state } = useReadyPage();
  const draft = keptDraft(state.me.id, thread ?? conversation.id);
  const [typed, setTyped] = useState(draft.read);
  const [chosen, setChosen] = useState(0);
  const [isMenuShut, shutMenu] = useState(false);
  const suggestions = isMenuShut || thread ? [] : suggestionsFor(typed, state.app);

  const put = (text: string) => {
    draft.write(text);
    setTyped(text);
    setChosen(0);
    shutMenu(false);
  };
  const send = useSend(conversation, thread, put);
  const onKeyDown = (event: KeyboardEvent) => {
    const suggestion = suggestions[chosen];
    const isEnter = event.key === 'Enter' && !event.shiftKey;
    if (suggestion && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((chosen + step + suggestions.length) % suggestions.length);
    } else if (suggestion && event.key === 'Escape') shutMenu(true);
    else if (suggestion && (event.key === 'Tab' || (isEnter && !isWhole(typed, state.app.commands)))) {
      put(suggestion.insert);
    } else if (isEnter) void send(typed);
    else return;
    event.preventDefault();
  };
  return { typed, put, send: () => void send(typed), onKeyDown, suggestions, chosen };
}

/** Sends a draft; what could not be sent stands in the field again. */
function useSend(
  conversation: PageConversationHead,
  thread: string | undefined,
  put: (text: string) => void,
) {
  const store = useStore();
  const directory = useDirectory();
  const { state } = useReadyPage();
  return async (typed: string) => {
    if (typed.trim() === '') return;
    const text = toSlackText(typed.trim(), directory);
    const sending = sendingOf({ typed, text, conversation: conversation.id, thread, app: state.app });
    if (typeof sending === 'string') return store.complain(sending);
    put('');
    if ((await store.act(sending)) === null) put(typed);
  };
}

/** Whether what was typed is a command already, so that Enter sends it. */
const isWhole = (typed: string, commands: readonly { command: string }[]) =>
  commands.some(({ command }) => typed.trim() === command || typed.startsWith(`${command} `));
