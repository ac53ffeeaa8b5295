import * as Menu from '@radix-ui/react-dropdown-menu';
import { useState } from 'react';
import type { PageClockMove } from '../../page-api/page-contract';
import { useNow, usePage, useReadyPage, useStore } from '../api/use-page';
import type { Panel } from '../app';
import { Confirm } from '../blocks/confirm';
import { EvenkeelMark } from './faces';
import { Icon } from './icons';
import { chooseTheme, readTheme, type Theme } from './theme';

interface StageBarProps {
  panel: Panel;
  onPanel(panel: Panel): void;
  /** In the workspace as it is, or in a fresh one. */
  onNewTour(where: 'here' | 'fresh'): void;
}

/** What belongs to the sandbox rather than to the workspace: its clock, the tour, the inspector, starting afresh. */
export function StageBar({ panel, onPanel, onNewTour }: StageBarProps) {
  const { isConnected } = usePage();
  const toggle = (wanted: Panel) => onPanel(panel === wanted ? null : wanted);
  return (
    <header className="stage">
      <p className="stage-name">
        <EvenkeelMark />
        <span>
          Evenkeel <span className="stage-kind">sandbox</span>
        </span>
      </p>
      <Clock />
      {!isConnected && (
        <span className="stage-lost" role="status">
          Looking for the sandbox…
        </span>
      )}
      <nav className="stage-tools" aria-label="Sandbox">
        <button
          type="button"
          className="stage-button"
          aria-pressed={panel === 'tour'}
          onClick={() => toggle('tour')}
        >
          Guided tour
        </button>
        <button
          type="button"
          className="stage-button"
          aria-pressed={panel === 'inspector'}
          onClick={() => toggle('inspector')}
        >
          Inspector
        </button>
        <StageMenu onNewTour={onNewTour} onPanel={onPanel} />
      </nav>
    </header>
  );
}

const moves: { move: PageClockMove; label: string }[] = [
  { move: '1h', label: '+1 h' },
  { move: 'next-morning', label: 'Next morning' },
  { move: 'next-monday', label: 'Next Monday' },
];

function Clock() {
  const store = useStore();
  const { state, isMoving } = usePage();
  const now = useNow();
  const zone = state?.me.tz ?? 'UTC';
  const shown = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...style }).format(now);
  return (
    <section className="clock" aria-label="Clock of the workspace">
      <time dateTime={now.toISOString()} className="clock-face">
        <span>{shown({ weekday: 'long' })}</span> {shown({ day: 'numeric', month: 'short' })}
        <b>{shown({ hour: '2-digit', minute: '2-digit' })}</b>
      </time>
      <span className="clock-moves">
        {moves.map(({ move, label }) => (
          <button
            key={move}
            type="button"
            className="stage-button"
            disabled={isMoving}
            onClick={() => void store.moveClock(move)}
          >
            {label}
          </button>
        ))}
      </span>
      <span className="visually-hidden" role="status">
        {isMoving ? 'Time moves on' : ''}
      </span>
    </section>
  );
}

const themes: { theme: Theme; label: string }[] = [
  { theme: 'auto', label: 'As the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

function StageMenu({ onNewTour, onPanel }: Pick<StageBarProps, 'onNewTour' | 'onPanel'>) {
  const store = useStore();
  const { state } = useReadyPage();
  const [theme, setTheme] = useState(readTheme);
  const [asks, setAsks] = useState(false);
  const choose = (wanted: string) => {
    chooseTheme(wanted as Theme);
    setTheme(wanted as Theme);
  };
  return (
    <>
      <Menu.Root modal={false}>
        <Menu.Trigger className="stage-button" aria-label="More">
          <Icon name="more" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
            <Menu.Label className="menu-label">Look</Menu.Label>
            <Menu.RadioGroup value={theme} onValueChange={choose}>
              {themes.map(({ theme: value, label }) => (
                <Menu.RadioItem key={value} value={value} className="menu-item menu-radio">
                  {label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className="menu-line" />
            <Menu.Item
              className="menu-item"
              onSelect={() => {
                onNewTour('here');
                onPanel('tour');
              }}
            >
              Start the tour again
            </Menu.Item>
            <Menu.Item className="menu-item menu-danger" onSelect={() => setAsks(true)}>
              Reset workspace…
            </Menu.Item>
          </Menu.Content>
        </Menu.Portal>
      </Menu.Root>
      {asks && (
        <Confirm
          title="Reset the workspace?"
          yes="Reset"
          no="Keep it"
          isDanger
          onYes={() => {
            onNewTour('fresh');
            void store.reset();
          }}
          onDone={() => setAsks(false)}
        >
          Every message, draft and retro of {state.workspace.name} goes, and it begins anew.
        </Confirm>
      )}
    </>
  );
}
