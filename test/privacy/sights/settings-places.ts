import type { Look } from './places';

const chosen = (value: string) => ({ it: { type: 'static_select', selected_option: { value } } });
const radio = (value: string) => ({ it: { type: 'radio_buttons', selected_option: { value } } });
const checked = (...values: string[]) => ({
  it: { type: 'checkboxes', selected_options: values.map((value) => ({ value })) },
});

/** What there is to be done with settings. */
export const deeds: Record<string, RegExp> = { sees: /mark-seen/, changes: /mark-changed/ };

interface Form {
  opens: { id: string; by: 'channel' | 'menu' | 'nothing' };
  /** What only whoever sees it finds in it, with a form or without. */
  shows: RegExp;
  saves: { id: string; state(anew: number): object };
}

const forms: Record<string, Form> = {
  'of the channel': {
    opens: { id: 'settings.open.channel', by: 'menu' },
    shows: /settings\.summary/,
    saves: {
      id: 'settings.channel',
      state: (anew) => ({
        'settings.minimum_delay': chosen('30'),
        'settings.default_nudge': chosen('next_morning'),
        'settings.latest_by': chosen(anew % 2 === 0 ? '5' : '7'),
        'settings.switches': checked(),
        'settings.visibility': chosen('channel'),
        'settings.retention': chosen('unset'),
        'settings.language': chosen('unset'),
      }),
    },
  },
  'its weekly summary': {
    opens: { id: 'settings.summary', by: 'channel' },
    shows: /summary\.preview/,
    saves: {
      id: 'summary.schedule',
      state: (anew) => ({
        'summary.on': checked('on'),
        'summary.weekday': chosen('2'),
        'summary.time': { it: { type: 'timepicker', selected_time: `${10 + (anew % 2)}:00` } },
        'summary.zone': chosen('UTC'),
        'summary.quiet_week': chosen('silence'),
      }),
    },
  },
  'what it follows': {
    opens: { id: 'settings.follows', by: 'channel' },
    shows: /This channel follows|does not hear of cases/,
    saves: {
      id: 'case.follow',
      state: (anew) => ({ 'case.follow.factors': checked(anew % 2 === 0 ? 'load' : 'tooling') }),
    },
  },
  'of the workspace': {
    opens: { id: 'settings.open.workspace', by: 'nothing' },
    shows: /settings\.workspace\.retention/,
    saves: {
      id: 'settings.workspace.form',
      state: (anew) => ({
        'settings.workspace.external': checked('allowed'),
        'settings.workspace.changers': radio('everyone'),
        'settings.workspace.retention': radio('unset'),
        'settings.workspace.language': radio(anew % 2 === 0 ? 'unset' : 'en'),
      }),
    },
  },
};

/** Opens a form, and hands it in with another choice than the last one that was saved; the request holds all that it needs. */
function settings({ opens, shows, saves }: Form): Look {
  let saved = 0;
  return async (house, { attacker, id }, { channelId }) => {
    const menu = { type: 'conversations_select', selected_conversation: channelId };
    const { answer, calls } =
      opens.by === 'menu'
        ? await attacker.choose(opens.id, menu)
        : await attacker.action(opens.id, {
            value: channelId,
            ...(opens.by === 'nothing' && { metadata: {} }),
          });
    const changes = async () =>
      (await house.rows('T0SANDBOX1', `select 1 from setting_change where changed_by = '${id}'`)).length;
    const before = await changes();
    const state = saves.state(saved + 1);
    await attacker.view('view_submission', saves.id, { metadata: { channelId }, state });
    const isChanged = (await changes()) > before;
    if (isChanged) saved += 1;
    const isSeen = [answer, ...calls].some((text) => shows.test(text));
    return `${isSeen ? 'mark-seen' : ''} ${isChanged ? 'mark-changed' : ''}`;
  };
}

export const settingsPlaces: Record<string, Look> = Object.fromEntries(
  Object.entries(forms).map(([name, form]) => [name, settings(form)]),
);
