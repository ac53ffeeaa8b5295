import { useReadyPage, useStore } from '../api/use-page';
import { Emoji } from '../blocks/text/mentions';
import type { MessageParts } from './message-parts';

/** Adds my reaction, or takes it back. */
export function useReact({ ts, reactions }: MessageParts): (emoji: string) => void {
  const store = useStore();
  const { at, state } = useReadyPage();
  return (emoji) => {
    const isOn = reactions.some(({ name, users }) => name === emoji && users.includes(state.me.id));
    void store.act({ kind: 'react', conversation: at, ts, emoji, on: !isOn });
  };
}

export function Reactions({ parts }: { parts: MessageParts }) {
  const { state } = useReadyPage();
  const react = useReact(parts);
  if (parts.reactions.length === 0) return null;
  const nameOf = (id: string) => state.people.find((person) => person.id === id)?.name ?? 'Somebody';
  return (
    <div className="reactions">
      {parts.reactions.map(({ name, users }) => (
        <button
          key={name}
          type="button"
          className="reaction"
          aria-pressed={users.includes(state.me.id)}
          title={users.map(nameOf).join(', ')}
          onClick={() => react(name)}
        >
          <Emoji name={name} /> {users.length}
        </button>
      ))}
    </div>
  );
}
