import * as Menu from '@radix-ui/react-dropdown-menu';
import { useState } from 'react';
import type { PageMessage } from '../../page-api/page-contract';
import { useReadyPage, useStore } from '../api/use-page';
import { Confirm } from '../blocks/confirm';
import { emojiOf } from '../blocks/text/emoji';
import { Icon } from '../workspace/icons';
import type { MessageParts } from './message-parts';
import { useReact } from './reactions';

const quick = ['+1', 'heart', 'eyes'];

interface ToolsProps {
  one: PageMessage;
  parts: MessageParts;
  thread?: string;
  onEdit(): void;
}

/** What shows when a message is pointed at or reached by keyboard: reactions, the thread, and the menu. */
export function MessageTools({ one, parts, thread, onEdit }: ToolsProps) {
  const store = useStore();
  const react = useReact(parts);
  return (
    <div className="tools">
      {quick.map((name) => (
        <button
          key={name}
          type="button"
          className="tool"
          aria-label={`React with ${name.replace('+1', 'thumbs up')}`}
          onClick={() => react(name)}
        >
          {emojiOf(name)}
        </button>
      ))}
      {!thread && (
        <button
          type="button"
          className="tool"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => store.go({ thread: parts.threadTs ?? parts.ts })}
        >
          <Icon name="reply" />
        </button>
      )}
      <MessageMenu one={one} parts={parts} onEdit={onEdit} />
    </div>
  );
}

function MessageMenu({ one, parts, onEdit }: Omit<ToolsProps, 'thread'>) {
  const store = useStore();
  const { state, at } = useReadyPage();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Menu.Root modal={false}>
        <Menu.Trigger className="tool" aria-label="More actions" title="More actions">
          <Icon name="more" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
            {state.app.messageShortcuts.map(({ name, callbackId, description }) => (
              <Menu.Item
                key={callbackId}
                className="menu-item"
                onSelect={() =>
                  void store.act({ kind: 'message_shortcut', callbackId, conversation: at, ts: parts.ts })
                }
              >
                <span>
                  {name} <span className="menu-app">{state.app.name}</span>
                </span>
                <small>{description}</small>
              </Menu.Item>
            ))}
            {one.isMine && (
              <>
                <Menu.Separator className="menu-line" />
                <Menu.Item className="menu-item" onSelect={onEdit}>
                  Edit message
                </Menu.Item>
                <Menu.Item className="menu-item menu-danger" onSelect={() => setAsks(true)}>
                  Delete message…
                </Menu.Item>
              </>
            )}
          </Menu.Content>
        </Menu.Portal>
      </Menu.Root>
      {asks && (
        <Confirm
          title="Delete message"
          yes="Delete"
          no="Cancel"
          isDanger
          onYes={() => void store.act({ kind: 'delete', conversation: at, ts: parts.ts })}
          onDone={() => setAsks(false)}
        >
          This cannot be undone.
        </Confirm>
      )}
    </>
  );
}
