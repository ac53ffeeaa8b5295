import type { Placed } from '../block-types';

/** What a labelled field hands to the element inside it. */
export interface FieldProps<E> {
  placed: Placed<E>;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
  'aria-required'?: boolean;
  'aria-label'?: string;
  'aria-labelledby'?: string;
}
