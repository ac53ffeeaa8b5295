import type { Suggestion } from './command-menu';

interface SuggestionsProps {
  id: string;
  suggestions: readonly Suggestion[];
  chosen: number;
  onPick(text: string): void;
}

/** The slash commands that fit what is typed. The field keeps the focus; arrow keys move the choice. */
export function Suggestions({ id, suggestions, chosen, onPick }: SuggestionsProps) {
  if (suggestions.length === 0) return null;
  return (
    <div className="suggestions" role="listbox" id={id} aria-label="Slash commands">
      {suggestions.map(({ insert, name, note }, index) => (
        <div
          key={name}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className="suggestion"
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(insert);
          }}
        >
          <b>{name}</b>
          <span>{note}</span>
        </div>
      ))}
    </div>
  );
}

export const optionId = (id: string, index: number) => `${id}-${index}`;
