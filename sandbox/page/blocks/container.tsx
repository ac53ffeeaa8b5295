import type { ContainerBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { BlockImage } from './image';
import { Plain, Text } from './text/mrkdwn';
import { RichText } from './text/rich-text';

/** Blocks in a frame with a title, which may fold. */
export function Container({ block, children }: { block: ContainerBlock; children: ReactNode }) {
  const className = `container container-${block.width ?? 'standard'}${block.has_header_divider ? ' container-lined' : ''}`;
  const inside = <div className="container-inside">{children}</div>;
  if (!block.is_collapsible) {
    return (
      <div className={className}>
        <div className="container-head">{head(block)}</div>
        {inside}
      </div>
    );
  }
  return (
    <details className={className} open={!block.default_collapsed}>
      <summary className="container-head">{head(block)}</summary>
      {inside}
    </details>
  );
}

function head({ icon, title, rich_text_title: rich, subtitle }: ContainerBlock): ReactNode {
  return (
    <>
      {icon && <BlockImage picture={icon} className="context-image" />}
      <span>
        {title && (
          <b>
            <Plain text={title.text} />
          </b>
        )}
        {rich && <RichText block={rich} />}
        {subtitle && (
          <small>
            <Text of={subtitle} />
          </small>
        )}
      </span>
    </>
  );
}
