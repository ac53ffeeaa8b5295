import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
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
  section,
} from '../slack/block-kit';
import { type IncidentRoute, type IncidentSource, sourcePath, sourceTraits } from './incident-source';
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
    title: 'Incident tools',
    close: 'Close',
    blocks: [
      section('Tools that may open incidents here. Each has an address and a secret of its own.'),
      ...listed.flatMap(sourceBlocks),
      ...(listed.length === 0 ? [context('None yet.')] : []),
      actions([button({ text: 'Add a tool', actionId: sourceIds.add, value: 'add' })]),
    ],
  });
}

function sourceBlocks({ source, routes }: ListedSource): AnyBlock[] {
  const { id, name, kind, channelId } = source;
  const menu = overflow({
    actionId: sourceIds.menu,
    options: [
      { text: 'New secret', value: `secret:${id}` },
      { text: 'Channel for a service', value: `route:${id}` },
      { text: 'Remove', value: `remove:${id}` },
    ],
  });
  const services = routes.slice(0, 20).map((route) => md`${route.service} → ${channelLink(route.channelId)}`);
  return [
    section(md`*${name}* · ${sourceTraits[kind].label} → ${channelLink(channelId)}`, { accessory: menu }),
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
    title: 'Tell your tool',
    close: 'I have noted it',
    clearOnClose: true,
    blocks: [
      section(
        md`*${source.name}* is ready. Let it send to the address where your Evenkeel is reached, followed by:`,
      ),
      section(plain(sourcePath(source), 300)),
      ...(shownSecret === null
        ? [context('Evenkeel checks its signatures with the secret you gave.')]
        : [
            section('*The secret, shown this one time:*'),
            section(plain(shownSecret, 300)),
            context('Close this when you have stored it in the tool. Lost it? Make a new one from the list.'),
          ]),
    ],
  });
}
