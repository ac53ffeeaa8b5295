import type { App } from '@slack/bolt';
import type { Deps } from '../deps';
import { oncePerLanguage } from '../language/once-per-language';
import { say } from '../language/say';
import { actorOf } from '../slack/actor';
import { literalMrkdwn, truncate } from '../slack/block-kit';
import type { CommandCall, Subcommand } from './subcommand';

/** Routes the one slash command to its words; bare, it opens the three questions. */
export function registerCommandListener(
  app: App,
  deps: Deps,
  { subcommands, bare }: { subcommands: readonly Subcommand[]; bare: (call: CommandCall) => Promise<void> },
): void {
  const help = oncePerLanguage(() => helpText(deps.slashCommand, subcommands));
  app.command(deps.slashCommand, async ({ ack, command, client, context, respond }) => {
    const [word = '', ...rest] = command.text.trim().split(/\s+/);
    if (['help', '?', 'hilfe'].includes(word.toLowerCase()))
      return ack({ response_type: 'ephemeral', text: help() });
    const subcommand = subcommands.find(({ names }) => names.includes(word.toLowerCase()));
    if (word !== '' && subcommand === undefined) {
      const echo = literalMrkdwn(truncate(word, 40));
      return ack({
        response_type: 'ephemeral',
        text: say('command.unknown', { word: echo, help: help() }),
      });
    }
    await ack();
    const actor = actorOf(context);
    const channelId = command.channel_id;
    const call: CommandCall = {
      actor,
      channelId,
      triggerId: command.trigger_id,
      word: word.toLowerCase(),
      rest: rest.join(' '),
      client,
      // Through the command's own address, since Evenkeel need not be in the channel it was typed in.
      async reply(text, blocks) {
        await respond({ response_type: 'ephemeral', text, ...(blocks && { blocks }) });
      },
    };
    if (subcommand) await subcommand.run(deps, call);
    else await bare(call);
  });
}

/** What the slash command can do, in Slack's mrkdwn. */
export function helpText(slashCommand: string, subcommands: readonly Subcommand[]): string {
  const line = (name: string, help: string) =>
    say('command.help.line', { command: slashCommand, name, help });
  return [
    say('command.help.bare', { command: slashCommand }),
    ...subcommands.map(({ names: [name], help }) => line(name, say(help))),
    line('help', say('command.help.this')),
    say('command.help.menus'),
  ].join('\n');
}
