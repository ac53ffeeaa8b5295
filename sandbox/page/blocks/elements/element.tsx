import type { ReactNode } from 'react';
import type { Json, Placed } from '../block-types';
import { BlockImage } from '../image';
import { Unknown } from '../unknown';
import { Button } from './button';
import { DateInput } from './date-inputs';
import type { FieldProps } from './field-props';
import { MultiSelect } from './multi-select';
import { Options } from './options';
import { Overflow } from './overflow';
import { Select } from './select';
import { TextInput } from './text-input';

/** Props are checked by Slack's rules before they come here, so one cast by type is enough. */
const as = <E,>(props: FieldProps<Json>) => props as unknown as FieldProps<E>;
type PropsOf<C> = C extends (props: infer P) => ReactNode ? P : never;

/** Any element, by its type. */
export function Element(props: FieldProps<Json>) {
  const type = String(props.placed.element.type);
  if (type === 'button') return <Button {...(props as unknown as PropsOf<typeof Button>)} />;
  if (type === 'overflow') return <Overflow {...(props as unknown as PropsOf<typeof Overflow>)} />;
  if (type === 'image') return <BlockImage picture={props.placed.element as never} />;
  if (type.startsWith('multi_')) return <MultiSelect {...props} />;
  if (type.endsWith('_select')) return <Select {...props} />;
  if (type.endsWith('picker')) return <DateInput {...props} />;
  if (type === 'checkboxes' || type === 'radio_buttons') return <Options {...as(props)} />;
  if (['plain_text_input', 'email_text_input', 'url_text_input', 'number_input'].includes(type)) {
    return <TextInput {...as(props)} />;
  }
  return <Unknown what={`element ${type}`} />;
}

/** An element with the place it has. */
export const place = (blockId: string | undefined, element: unknown, isInput = false): Placed => ({
  blockId: blockId ?? '',
  element: element as Placed['element'],
  isInput,
});
