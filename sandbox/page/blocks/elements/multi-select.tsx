import * as Popover from '@radix-ui/react-popover';
import { useState } from 'react';
import type { Json } from '../block-types';
import { fieldId, heldIn, useSurface } from '../surface';
import { chosenField, keyOf, useChoices } from './choices';
import type { FieldProps } from './field-props';

/** A menu of which several can be chosen, with a field to search it. */
export function MultiSelect({ placed, ...field }: FieldProps<Json>) {
  const surface = useSurface();
  const [search, setSearch] = useState('');
  const { element } = placed;
  const choices = useChoices(element);
  const key = chosenField(element);
  const value = heldIn(surface, placed)[key];
  const chosen = new Set((Array.isArray(value) ? value : []).map(keyOf));
  const max = typeof element.max_selected_items === 'number' ? element.max_selected_items : choices.length;
  const placeholder = (element.placeholder as { text?: string } | undefined)?.text ?? 'Choose some';
  const toggle = (wanted: string) => {
    const next = new Set(chosen);
    if (!next.delete(wanted)) next.add(wanted);
    surface.change(placed, { [key]: choices.filter((each) => next.has(each.key)).map(({ sends }) => sends) });
  };
  const shown = choices.filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()));
  return (
    <Popover.Root onOpenChange={() => setSearch('')}>
      <Popover.Trigger {...field} id={fieldId(surface, placed)} className="field select multi">
        {chosen.size === 0 && <span className="placeholder">{placeholder}</span>}
        {choices
          .filter((each) => chosen.has(each.key))
          .map((each) => (
            <span key={each.key} className="chip">
              {each.label}
            </span>
          ))}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="menu multi-menu" align="start" sideOffset={4} collisionPadding={8}>
          <input
            className="field"
            aria-label="Search"
            placeholder="Search"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
          {shown.map(({ key: id, label }) => (
            <label key={id} className="menu-item check">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                disabled={!chosen.has(id) && chosen.size >= max}
                onChange={() => toggle(id)}
              />
              <span>{label}</span>
            </label>
          ))}
          {shown.length === 0 && <p className="menu-note">Nothing fits “{search}”.</p>}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
