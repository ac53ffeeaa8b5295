import { useId } from 'react';
import type { PageConversationHead } from '../../page-api/page-contract';
import { useReadyPage } from '../api/use-page';
import { Icon } from '../workspace/icons';
import { ShortcutMenu } from './shortcut-menu';
import { optionId, Suggestions } from './suggestions';
import { useComposer } from './use-composer';

interface ComposerProps {
  conversation: PageConversationHead;
  thread?: string;
}

/** The place to write: messages, and slash commands with a menu of those there are. */
export function Composer({ conversation, thread }: ComposerProps) {
  const { state } = useReadyPage();
  const { typed, put, send, onKeyDown, suggestions, chosen } = useComposer(conversation, thread);
  const listId = useId();
  const hasMenu = suggestions.length > 0;
  const where = thread ? 'the thread' : conversation.kind === 'im' ? state.app.name : `#${conversation.name}`;
  return (
    <div className="composer">
      <Suggestions id={listId} suggestions={suggestions} chosen={chosen} onPick={put} />
      {!thread && <ShortcutMenu />}
      <textarea
        rows={Math.min(8, typed.split('\n').length)}
        aria-label={`Message to ${where}`}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={hasMenu}
        aria-controls={hasMenu ? listId : undefined}
        aria-activedescendant={hasMenu ? optionId(listId, chosen) : undefined}
        placeholder={thread ? 'Reply…' : `Message ${where}, or type / for commands`}
        value={typed}
        onChange={({ target }) => put(target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="send" aria-label="Send" disabled={typed.trim() === ''} onClick={send}>
        <Icon name="send" />
      </button>
    </div>
  );
}
