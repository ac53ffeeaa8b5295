import type { Checkboxes, RadioButtons } from '@slack/types';
import type { Json, Placed } from '../block-types';
import { useConfirm } from '../confirm';
import { fieldId, heldIn, useSurface } from '../surface';
import { Text } from '../text/mrkdwn';
import { keyOf } from './choices';
import type { FieldProps } from './field-props';

/** Checkboxes and radio buttons. */
export function Options({ placed, ...field }: FieldProps<Checkboxes | RadioButtons>) {
  const surface = useSurface();
  const { element } = placed;
  const generic = placed as unknown as Placed;
  const isMany = element.type === 'checkboxes';
  const { ask, dialog } = useConfirm(element.confirm);
  const value = heldIn(surface, generic)[isMany ? 'selected_options' : 'selected_option'];
  const chosen = new Set((Array.isArray(value) ? value : [value]).map(keyOf));
  const choose = (option: (typeof element.options)[number], on: boolean) => {
    const key = String(option.value);
    const next = isMany
      ? {
          selected_options: element.options.filter((o) =>
            o.value === key ? on : chosen.has(String(o.value)),
          ),
        }
      : { selected_option: option };
    ask(() => surface.change(generic, next as unknown as Json));
  };
  const name = fieldId(surface, generic);
  const { 'aria-invalid': invalid, 'aria-required': required, ...labelled } = field;
  return (
    <div
      {...labelled}
      {...(isMany
        ? { role: 'group' }
        : { role: 'radiogroup', 'aria-required': required, 'aria-invalid': invalid })}
      className="options"
    >
      {element.options.map((option) => (
        <label key={option.value} className="check">
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.has(String(option.value))}
            onChange={({ target }) => choose(option, target.checked)}
          />
          <span>
            <Text of={option.text} />
            {option.description && (
              <small>
                <Text of={option.description} />
              </small>
            )}
          </span>
        </label>
      ))}
      {dialog}
    </div>
  );
}
