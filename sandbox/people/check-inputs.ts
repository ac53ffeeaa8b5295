import { elementValue } from '../blocks/element-state';
import { interactiveElements, type PlacedElement } from '../blocks/walk-blocks';
import { objectsAt } from '../json';
import type { View } from '../state/entities';
import { isRequired } from './fields';

/** What Slack's client would complain about before it sends a form, by block_id. */
export function inputErrors(view: View): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const placed of interactiveElements(objectsAt(view.body, 'blocks'))) {
    if (placed.block.type !== 'input') continue;
    const value = elementValue(view.state, placed);
    const isEmpty =
      value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    const error = isEmpty
      ? isRequired(placed)
        ? 'Please complete this required field.'
        : null
      : complaint(placed, value);
    if (error) errors[placed.blockId] = error;
  }
  return errors;
}

function complaint({ element }: PlacedElement, value: unknown): string | null {
  const text = String(value);
  switch (element.type) {
    case 'plain_text_input': {
      const max = typeof element.max_length === 'number' ? element.max_length : 3000;
      const min = typeof element.min_length === 'number' ? element.min_length : 0;
      if (text.length > max) return `Please keep this to ${max} characters or fewer.`;
      return text.length < min ? `Please use at least ${min} characters.` : null;
    }
    case 'number_input': {
      const number = Number(text);
      if (Number.isNaN(number) || (element.is_decimal_allowed !== true && !Number.isInteger(number))) {
        return 'Please enter a valid number.';
      }
      const tooLow = element.min_value !== undefined && number < Number(element.min_value);
      const tooHigh = element.max_value !== undefined && number > Number(element.max_value);
      return tooLow || tooHigh ? 'This number is out of range.' : null;
    }
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return /^https?:\/\/\S+$/.test(text) ? null : 'Please enter a valid URL.';
    default:
      return null;
  }
}
