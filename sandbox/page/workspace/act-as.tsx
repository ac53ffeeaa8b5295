import * as Menu from '@radix-ui/react-dropdown-menu';
import type { PagePerson } from '../../page-api/page-contract';
import { useNow, useReadyPage, useStore } from '../api/use-page';
import { Face } from './faces';
import { Icon } from './icons';

/** Whom the page acts as: everybody has their own screen, and nobody sees another's. */
export function ActAs() {
  const store = useStore();
  const { state } = useReadyPage();
  const people = state.people.filter(({ isBot, deactivated }) => !isBot && !deactivated);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="act-as">
        <Face handle={state.me.handle} />
        <span>
          <small>Acting as</small>
          <b>{state.me.name}</b>
        </span>
        <span className="act-as-more">
          <Icon name="down" />
        </span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Content className="menu act-as-menu" align="start" sideOffset={6} collisionPadding={8}>
          <Menu.Label className="menu-label">Act as</Menu.Label>
          <Menu.RadioGroup value={state.me.handle} onValueChange={(handle) => store.become(handle)}>
            {people.map((person) => (
              <Menu.RadioItem key={person.id} value={person.handle} className="menu-item act-as-item">
                <Face handle={person.handle} size={32} />
                <span>
                  <b>{person.name}</b>
                  <small>
                    {cityOf(person)} · <LocalTime zone={person.tz} />
                    {person.isGuest && ' · guest'}
                    {person.dnd && ' · do not disturb'}
                  </small>
                </span>
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  );
}

const cityOf = ({ tz }: PagePerson) => tz.split('/').at(-1)?.replaceAll('_', ' ') ?? tz;

function LocalTime({ zone }: { zone: string }) {
  const now = useNow();
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(now);
}
