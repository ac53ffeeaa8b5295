import * as Menu from '@radix-ui/react-dropdown-menu';
import { useReadyPage, useStore } from '../api/use-page';
import { Icon } from '../workspace/icons';

/** The "+" beside the composer: shortcuts that need no message. */
export function ShortcutMenu() {
  const store = useStore();
  const { state } = useReadyPage();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="plus" aria-label="Shortcuts">
        <Icon name="plus" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Content className="menu" side="top" align="start" sideOffset={8} collisionPadding={8}>
          <Menu.Label className="menu-label">Shortcuts</Menu.Label>
          {state.app.globalShortcuts.map(({ name, callbackId, description }) => (
            <Menu.Item
              key={callbackId}
              className="menu-item"
              onSelect={() => void store.act({ kind: 'global_shortcut', callbackId })}
            >
              <span>
                {name} <span className="menu-app">{state.app.name}</span>
              </span>
              <small>{description}</small>
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  );
}
