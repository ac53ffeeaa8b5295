import type { CardBlock } from '@slack/types';
import { Element, place } from './elements/element';
import { BlockImage } from './image';
import { Text } from './text/mrkdwn';

export function Card({ block }: { block: CardBlock }) {
  const { hero_image: hero, icon, title, subtitle, body, actions = [] } = block;
  return (
    <article className="card">
      {hero && <BlockImage picture={hero} className="card-hero" />}
      <div className="card-head">
        {icon && <BlockImage picture={icon} className="context-image" />}
        <div>
          <b>
            <Text of={title} />
          </b>
          {subtitle && (
            <small>
              <Text of={subtitle} />
            </small>
          )}
        </div>
      </div>
      <Text of={body} />
      {actions.length > 0 && (
        <div className="actions">
          {actions.map((button) => (
            <Element key={button.action_id} placed={place(block.block_id, button)} />
          ))}
        </div>
      )}
    </article>
  );
}
