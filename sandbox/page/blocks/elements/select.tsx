import type { Json, Placed } from '../block-types';
import { useConfirm } from '../confirm';
import { fieldId, heldIn, useSurface } from '../surface';
import { type Choice, chosenField, keyOf, useChoices } from './choices';
import type { FieldProps } from './field-props';

/** A menu of which one is chosen. The browser's own, because every keyboard and screen reader knows it. */
export function Select({ placed, ...field }: FieldProps<Json>) {
  const surface = useSurface();
  const generic: Placed = placed;
  const { element } = generic;
  const choices = useChoices(element);
  const key = chosenField(element);
  const { ask, dialog } = useConfirm(element.confirm as Parameters<typeof useConfirm>[0]);
  const chosen = keyOf(heldIn(surface, generic)[key]);
  const placeholder = (element.placeholder as { text?: string } | undefined)?.text ?? 'Choose an option';
  return (
    <>
      <select
        {...field}
        id={fieldId(surface, generic)}
        className={`field select${chosen === '' ? ' select-empty' : ''}`}
        value={chosen}
        aria-label={field['aria-label'] ?? (field['aria-labelledby'] ? undefined : placeholder)}
        onChange={({ target }) => {
          const choice = choices.find((each) => each.key === target.value);
          ask(() => surface.change(generic, { [key]: choice?.sends ?? null }));
        }}
      >
        <option value="">{placeholder}</option>
        {grouped(choices).map(([group, members]) =>
          group === '' ? (
            members.map(drawOption)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(drawOption)}
            </optgroup>
          ),
        )}
      </select>
      {dialog}
    </>
  );
}

const drawOption = ({ key, label }: Choice) => (
  <option key={key} value={key}>
    {label}
  </option>
);

function grouped(choices: readonly Choice[]): [string, Choice[]][] {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const name = choice.group ?? '';
    groups.set(name, [...(groups.get(name) ?? []), choice]);
  }
  return [...groups];
}
