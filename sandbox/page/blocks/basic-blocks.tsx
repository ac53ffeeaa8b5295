import type { ActionsBlock, ContextBlock, HeaderBlock, ImageBlock, SectionBlock } from '@slack/types';
import { useState } from 'react';
import { Element, place } from './elements/element';
import { BlockImage } from './image';
import { inOrder } from './in-order';
import { Plain, Text } from './text/mrkdwn';

/** Longer texts are folded unless the sender asks for all of them. */
const foldedAfter = 700;

export function Section({ block }: { block: SectionBlock }) {
  const { text, fields, accessory } = block;
  return (
    <div className={`section${accessory ? ' section-beside' : ''}`}>
      <div className="section-words">
        {text && (
          <FoldedText long={!block.expand && text.text.length > foldedAfter}>{<Text of={text} />}</FoldedText>
        )}
        {fields && (
          <div className="section-fields">
            {inOrder(fields, (field) => (
              <div>
                <Text of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div className="section-accessory">
          <Element placed={place(block.block_id, accessory)} aria-label={labelOf(text?.text)} />
        </div>
      )}
    </div>
  );
}

/** The section's words name the menu or the boxes beside them. */
const labelOf = (text: string | undefined) => text?.replace(/[*_~`]/g, '').slice(0, 120);

function FoldedText({ long, children }: { long: boolean; children: React.ReactNode }) {
  const [open, setOpen] = useState(false);
  if (!long || open) return children;
  return (
    <>
      <div className="folded">{children}</div>
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        Show more
      </button>
    </>
  );
}

export function Context({ block }: { block: ContextBlock }) {
  return (
    <div className="context">
      {inOrder(block.elements, (element) =>
        element.type === 'image' ? (
          <BlockImage picture={element} className="context-image" />
        ) : (
          <span>
            <Text of={element} />
          </span>
        ),
      )}
    </div>
  );
}

export const Divider = () => <hr className="divider" />;

export function Header({ block }: { block: HeaderBlock }) {
  return (
    <h3 className="header">
      <Plain text={block.text.text} emoji={block.text.emoji !== false} />
    </h3>
  );
}

export function Actions({ block }: { block: ActionsBlock }) {
  return (
    <div className="actions">
      {block.elements.map((element, index) => (
        <Element key={element.action_id ?? index} placed={place(block.block_id, element)} />
      ))}
    </div>
  );
}

export function ImageFigure({ block }: { block: ImageBlock }) {
  return (
    <figure className="figure">
      {block.title && <figcaption>{block.title.text}</figcaption>}
      <BlockImage picture={block} className="figure-image" />
    </figure>
  );
}
