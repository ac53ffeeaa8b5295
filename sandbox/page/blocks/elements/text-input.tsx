import type { EmailInput, NumberInput, PlainTextInput, URLInput } from '@slack/types';
import type { ChangeEvent } from 'react';
import type { Placed } from '../block-types';
import { fieldId, heldIn, useSurface } from '../surface';
import type { FieldProps } from './field-props';

type TextElement = PlainTextInput | EmailInput | URLInput | NumberInput;

const htmlTypes = { email_text_input: 'email', url_text_input: 'url', number_input: 'text' } as const;

/** A line or several lines of text, with a count once the end comes near. */
export function TextInput({ placed, ...field }: FieldProps<TextElement>) {
  const surface = useSurface();
  const { element } = placed;
  const generic = placed as unknown as Placed;
  const value = String(heldIn(surface, generic).value ?? '');
  const props = {
    ...field,
    id: fieldId(surface, generic),
    className: 'field',
    value,
    placeholder: element.placeholder?.text,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      surface.change(generic, { value: target.value === '' ? null : target.value }),
  };
  const isMultiline = element.type === 'plain_text_input' && element.multiline === true;
  const max = element.type === 'plain_text_input' ? (element.max_length ?? 3000) : null;
  return (
    <span className="field-stack">
      {isMultiline ? (
        <textarea {...props} rows={linesOf(value)} />
      ) : (
        <input
          {...props}
          type={element.type === 'plain_text_input' ? 'text' : htmlTypes[element.type]}
          inputMode={element.type === 'number_input' ? 'decimal' : undefined}
        />
      )}
      {max !== null && value.length > max - Math.max(20, max / 5) && (
        <span className={`counter${value.length > max ? ' counter-over' : ''}`}>{max - value.length}</span>
      )}
    </span>
  );
}

/** As many lines as the text needs, within reason. */
const linesOf = (text: string) =>
  Math.min(
    12,
    Math.max(
      3,
      text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 62)), 0),
    ),
  );
