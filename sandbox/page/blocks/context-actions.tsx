import type { ContextActionsBlock, FeedbackButtons, IconButton } from '@slack/types';
import type { Placed } from './block-types';
import { useConfirm } from './confirm';
import { useDirectory } from './directory';
import { place } from './elements/element';
import { useSurface } from './surface';

/** Small quiet buttons under a message: a rating, or icons. */
export function ContextActions({ block }: { block: ContextActionsBlock }) {
  return (
    <div className="context-actions">
      {block.elements.map((element) => {
        const placed = place(block.block_id, element);
        return element.type === 'icon_button' ? (
          <Icon key={element.action_id} placed={placed} element={element} />
        ) : (
          <Feedback key={element.action_id} placed={placed} element={element} />
        );
      })}
    </div>
  );
}

function Feedback({ placed, element }: { placed: Placed; element: FeedbackButtons }) {
  const surface = useSurface();
  const { positive_button: good, negative_button: bad } = element;
  return (
    <>
      <button
        type="button"
        className="icon-button"
        title={good.text.text}
        onClick={() => surface.press(placed, 'positive')}
      >
        <span aria-hidden>👍</span> <span className="visually-hidden">{good.text.text}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        title={bad.text.text}
        onClick={() => surface.press(placed, 'negative')}
      >
        <span aria-hidden>👎</span> <span className="visually-hidden">{bad.text.text}</span>
      </button>
    </>
  );
}

const icons: Record<string, string> = { trash: '🗑' };

function Icon({ placed, element }: { placed: Placed; element: IconButton }) {
  const surface = useSurface();
  const { me } = useDirectory();
  const { ask, dialog } = useConfirm(element.confirm);
  if (element.visible_to_user_ids && !element.visible_to_user_ids.includes(me)) return null;
  return (
    <>
      <button
        type="button"
        className="icon-button"
        title={element.text.text}
        onClick={() => ask(() => surface.press(placed))}
      >
        <span aria-hidden>{icons[element.icon] ?? '•'}</span>
        <span className="visually-hidden">{element.text.text}</span>
      </button>
      {dialog}
    </>
  );
}
