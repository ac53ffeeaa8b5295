import type { Subcommand } from '../command/subcommand';
import { loadJournalView } from '../journal/load-journal';
import { say } from '../language/say';
import { showModal } from '../slack/show-modal';
import { loadMe } from './load-me';
import { meView } from './me-views';

/** `/retro me`: what Evenkeel keeps of me; `/retro me journal` goes there at once. */
export const meCommand: Subcommand = {
  names: ['me', 'mine', 'journal', 'profile'],
  help: 'account.command_help',
  async run(deps, { actor, triggerId, client, word, rest, reply }) {
    const isJournal = word === 'journal' || rest.trim().toLowerCase() === 'journal';
    await showModal({
      client,
      triggerId,
      title: say(isJournal ? 'account.me.journal.title' : 'account.me.title'),
      logger: deps.logger,
      load: async () =>
        isJournal ? loadJournalView(deps, client, actor, 0) : meView(await loadMe(deps, client, actor)),
      onExpired: () => reply(say('slack.expired.try_again')),
    });
  },
};
