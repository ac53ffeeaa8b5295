import { type KeyboardEvent, useId, useState } from 'react';
import type { PageConversationHead } from '../../page-api/page-contract';
import { useReadyPage, useStore } from '../api/use-page';
import { useDirectory } from '../blocks/directory';
import { Icon } from '../workspace/icons';
import { suggestionsFor } from './command-menu';
import { keptDraft } from './kept-drafts';
import { sendingOf } from './send';
import { ShortcutMenu } from './shortcut-menu';
import { toSlackText } from './slack-text';

interface ComposerProps {
  conversation: PageConversationHead;
  thread?: string;
}

/** The place to write: messages, and slash commands with a menu of those there are. */
export function Composer({ conversation, thread }: ComposerProps) {
  const store = useStore();
  const directory = useDirectory();
  const { state } = useReadyPage();
  const draft = keptDraft(state.me.id, thread ?? conversation.id);
  const [typed, setTyped] = useState(draft.read);
  const [chosen, setChosen] = useState(0);
  const [isMenuShut, shutMenu] = useState(false);
  const listId = useId();
  const suggestions = isMenuShut || thread ? [] : suggestionsFor(typed, state.app);

  const put = (text: string) => {
    draft.write(text);
    setTyped(text);
    setChosen(0);
    shutMenu(false);
  };
  const send = async (words = typed) => {
    if (words.trim() === '') return;
    const sending = sendingOf({
      typed: words,
      text: toSlackText(words.trim(), directory),
      conversation: conversation.id,
      thread,
      app: state.app,
    });
    if (typeof sending === 'string') return store.complain(sending);
    put('');
    if ((await store.act(sending)) === null) put(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const suggestion = suggestions[chosen];
    const isEnter = event.key === 'Enter' && !event.shiftKey;
    if (suggestion && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((chosen + step + suggestions.length) % suggestions.length);
    } else if (suggestion && event.key === 'Escape') shutMenu(true);
    else if (suggestion && (event.key === 'Tab' || (isEnter && !isWhole(typed, state.app.commands)))) {
      put(suggestion.insert);
    } else if (isEnter) void send();
    else return;
    event.preventDefault();
  };

  const where = thread ? 'the thread' : conversation.kind === 'im' ? state.app.name : `#${conversation.name}`;
  return (
    <div className="composer">
      {suggestions.length > 0 && (
        <div className="suggestions" role="listbox" id={listId} aria-label="Slash commands">
          {suggestions.map(({ insert, name, note }, index) => (
            <div
              key={name}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className="suggestion"
              onMouseDown={(event) => {
                event.preventDefault();
                put(insert);
              }}
            >
              <b>{name}</b>
              <span>{note}</span>
            </div>
          ))}
        </div>
      )}
      {!thread && <ShortcutMenu />}
      <textarea
        rows={Math.min(8, typed.split('\n').length)}
        aria-label={`Message to ${where}`}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={suggestions.length > 0}
        aria-controls={suggestions.length > 0 ? listId : undefined}
        aria-activedescendant={suggestions.length > 0 ? `${listId}-${chosen}` : undefined}
        placeholder={thread ? 'Reply…' : `Message ${where}, or type / for commands`}
        value={typed}
        onChange={({ target }) => put(target.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className="send"
        aria-label="Send"
        disabled={typed.trim() === ''}
        onClick={() => void send()}
      >
        <Icon name="send" />
      </button>
    </div>
  );
}

/** Whether what was typed is a command already, so that Enter sends it. */
const isWhole = (typed: string, commands: readonly { command: string }[]) =>
  commands.some(({ command }) => typed.trim() === command || typed.startsWith(`${command} `));
