import * as Menu from '@radix-ui/react-dropdown-menu';
import type { Overflow as SlackOverflow } from '@slack/types';
import { Icon } from '../../workspace/icons';
import type { Placed } from '../block-types';
import { useConfirm } from '../confirm';
import { useSurface } from '../surface';
import { Text } from '../text/mrkdwn';

export function Overflow({ placed }: { placed: Placed<SlackOverflow> }) {
  const surface = useSurface();
  const { element } = placed;
  const { ask, dialog } = useConfirm(element.confirm);
  const choose = (option: SlackOverflow['options'][number]) =>
    ask(() => surface.press(placed as unknown as Placed, option.value ?? null));
  return (
    <>
      <Menu.Root modal={false}>
        <Menu.Trigger className="button button-more" aria-label="More" disabled={surface.busy}>
          <Icon name="more" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Content className="menu" align="start" sideOffset={4} collisionPadding={8}>
            {element.options.map((option) => (
              <Menu.Item
                key={option.value ?? option.text.text}
                className="menu-item"
                onSelect={() => choose(option)}
              >
                <Text of={option.text} />
                {option.description && (
                  <small>
                    <Text of={option.description} />
                  </small>
                )}
              </Menu.Item>
            ))}
          </Menu.Content>
        </Menu.Portal>
      </Menu.Root>
      {dialog}
    </>
  );
}
