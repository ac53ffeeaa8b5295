import type { Json } from '../block-types';
import { useDirectory } from '../directory';
import { fieldId, heldIn, useSurface } from '../surface';
import type { FieldProps } from './field-props';
import { instantOf, wallTime } from './wall-time';

/** Day, time, and both, in the reader's zone; the browser's own pickers. */
export function DateInput({ placed, ...field }: FieldProps<Json>) {
  const surface = useSurface();
  const { zone } = useDirectory();
  const type = String(placed.element.type);
  const value = heldIn(surface, placed);
  const common = { ...field, id: fieldId(surface, placed), className: 'field field-date' };
  if (type === 'datepicker') {
    return (
      <input
        {...common}
        type="date"
        value={String(value.selected_date ?? '')}
        onChange={({ target }) => surface.change(placed, { selected_date: target.value || null })}
      />
    );
  }
  if (type === 'timepicker') {
    return (
      <input
        {...common}
        type="time"
        value={String(value.selected_time ?? '')}
        onChange={({ target }) => surface.change(placed, { selected_time: target.value || null })}
      />
    );
  }
  const seconds = value.selected_date_time;
  return (
    <input
      {...common}
      type="datetime-local"
      value={typeof seconds === 'number' ? wallTime(seconds, zone) : ''}
      onChange={({ target }) =>
        surface.change(placed, { selected_date_time: target.value ? instantOf(target.value, zone) : null })
      }
    />
  );
}
