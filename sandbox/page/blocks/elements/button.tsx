import type { Button as SlackButton } from '@slack/types';
import type { Placed } from '../block-types';
import { useConfirm } from '../confirm';
import { useSurface } from '../surface';
import { Text } from '../text/mrkdwn';

export function Button({ placed }: { placed: Placed<SlackButton> }) {
  const surface = useSurface();
  const { element } = placed;
  const { ask, dialog } = useConfirm(element.confirm);
  const { text, style, url } = element;
  const press = () => {
    if (url) window.open(url, '_blank', 'noreferrer');
    surface.press(placed as unknown as Placed);
  };
  return (
    <>
      <button
        type="button"
        className={`button${style ? ` button-${style}` : ''}`}
        aria-label={element.accessibility_label}
        disabled={surface.busy}
        onClick={() => ask(press)}
      >
        <Text of={text} />
      </button>
      {dialog}
    </>
  );
}
