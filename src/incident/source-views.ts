import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import {
  actions,
  button,
  channelLink,
  context,
  joinMd,
  md,
  modal,
  overflow,
  plain,
  sayMd,
  section,
} from '../slack/block-kit';
import { type IncidentRoute, type IncidentSource, sourcePath } from './incident-source';
import type { SourceWithSecret } from './manage-sources';

export const sourceIds = {
  add: 'incident_source.add',
  menu: 'incident_source.menu',
  addForm: 'incident_source.add.form',
  secretForm: 'incident_source.secret.form',
  routeForm: 'incident_source.route.form',
  removeForm: 'incident_source.remove.form',
} as const;

export interface ListedSource {
  source: IncidentSource;
  routes: readonly IncidentRoute[];
}

/** The tools that tell of incidents, and where each of them is heard. */
export function sourcesView(listed: readonly ListedSource[]): ModalView {
  return modal({
    title: say('incident.tools.title'),
    close: say('slack.close.button'),
    blocks: [
      section(say('incident.tools.intro')),
      ...listed.flatMap(sourceBlocks),
      ...(listed.length === 0 ? [context(say('incident.tools.none'))] : []),
      actions([button({ text: say('incident.tools.add.button'), actionId: sourceIds.add, value: 'add' })]),
    ],
  });
}

function sourceBlocks({ source, routes }: ListedSource): AnyBlock[] {
  const { id, name, kind, channelId } = source;
  const menu = overflow({
    actionId: sourceIds.menu,
    options: [
      { text: say('incident.tools.menu.secret'), value: `secret:${id}` },
      { text: say('incident.tools.menu.route'), value: `route:${id}` },
      { text: say('incident.tools.menu.remove'), value: `remove:${id}` },
    ],
  });
  const services = routes.slice(0, 20).map((route) => md`${route.service} → ${channelLink(route.channelId)}`);
  return [
    section(
      sayMd('incident.tools.line', {
        name,
        kind: say(`incident.tools.kind.${kind}`),
        channel: channelLink(channelId),
      }),
      { accessory: menu },
    ),
    context(plain(sourcePath(source), 300)),
    ...(services.length === 0 ? [] : [context(joinMd(services, ' · '))]),
  ];
}

const menuChoice = z.templateLiteral([z.enum(['secret', 'route', 'remove']), ':', z.uuid()]);
export type SourceMenuChoice = 'secret' | 'route' | 'remove';

/** Reads the menu of a source. */
export function readSourceMenu(value: string): { what: SourceMenuChoice; sourceId: string } {
  const [what, sourceId] = menuChoice.parse(value).split(':');
  return { what: what as SourceMenuChoice, sourceId: sourceId as string };
}

/** What a tool has to be told. A secret of ours is shown here and never again. */
export function secretView({ source, shownSecret }: SourceWithSecret): ModalView {
  return modal({
    title: say('incident.tools.tell.title'),
    close: say('incident.tools.tell.close'),
    clearOnClose: true,
    blocks: [
      section(sayMd('incident.tools.tell.ready', { name: source.name })),
      section(plain(sourcePath(source), 300)),
      ...(shownSecret === null
        ? [context(say('incident.tools.tell.own_secret'))]
        : [
            section(sayMd('incident.tools.tell.secret')),
            section(plain(shownSecret, 300)),
            context(say('incident.tools.tell.note')),
          ]),
    ],
  });
}
