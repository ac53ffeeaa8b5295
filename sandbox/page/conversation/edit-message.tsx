import { useEffect, useRef, useState } from 'react';
import { useReadyPage, useStore } from '../api/use-page';
import { useDirectory } from '../blocks/directory';
import { fromSlackText, toSlackText } from '../composer/slack-text';
import type { MessageParts } from './message-parts';

/** One's own message, to be changed in place. */
export function EditMessage({ parts, onDone }: { parts: MessageParts; onDone: () => void }) {
  const store = useStore();
  const { at } = useReadyPage();
  const directory = useDirectory();
  const [text, setText] = useState(fromSlackText(parts.text, directory));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    const answer = await store.act({
      kind: 'edit',
      conversation: at,
      ts: parts.ts,
      text: toSlackText(text, directory),
    });
    if (answer) onDone();
  };
  return (
    <div className="edit">
      <textarea
        className="field"
        aria-label="Edit message"
        rows={3}
        value={text}
        ref={field}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            void save();
          }
        }}
      />
      <div className="edit-buttons">
        <button type="button" className="button" onClick={onDone}>
          Cancel
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={text.trim() === ''}
          onClick={() => void save()}
        >
          Save
        </button>
      </div>
    </div>
  );
}
