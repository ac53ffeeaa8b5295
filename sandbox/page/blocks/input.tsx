import type { InputBlock } from '@slack/types';
import { Element, place } from './elements/element';
import { fieldId, useSurface } from './surface';

/** Elements that are several fields, and so are named by a legend rather than a label. */
const grouped = new Set(['checkboxes', 'radio_buttons']);

/** A labelled field, with its hint and whatever is wrong with it. */
export function Input({ block }: { block: InputBlock }) {
  const surface = useSurface();
  const placed = place(block.block_id, block.element, true);
  const id = fieldId(surface, placed);
  const error = surface.errors[placed.blockId];
  const notes = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(' ');
  const isGroup = grouped.has(block.element.type);
  const label = (
    <>
      {block.label.text}
      {block.optional === true && <span className="optional"> (optional)</span>}
    </>
  );
  return (
    <div className={`input${error ? ' input-wrong' : ''}`}>
      {isGroup ? (
        <span className="input-label" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className="input-label" htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
      )}
      <Element
        placed={placed}
        aria-labelledby={`${id}-label`}
        aria-describedby={notes || undefined}
        aria-invalid={error ? true : undefined}
        aria-required={block.optional === true ? undefined : true}
      />
      {error && (
        <p className="input-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {block.hint && (
        <p className="input-hint" id={`${id}-hint`}>
          {block.hint.text}
        </p>
      )}
    </div>
  );
}
