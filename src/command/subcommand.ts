import type { Deps } from '../deps';
import type { MessageKey } from '../language/catalogues';
import type { Actor } from '../slack/actor';
import type { KnownBlock } from '../slack/block-kit';
import type { WebClient } from '../slack/web-clients';

/** A person's slash command, already acknowledged. */
export interface CommandCall {
  actor: Actor;
  channelId: string;
  triggerId: string;
  /** The subcommand as it was typed, in small letters: one of its names. */
  word: string;
  /** What follows the subcommand. */
  rest: string;
  client: WebClient;
  /** Answers so that only this person sees it. */
  reply(text: string, blocks?: KnownBlock[]): Promise<void>;
}

/** One word of the slash command. */
export interface Subcommand {
  /** The word and its synonyms; the first one is shown. */
  names: readonly [string, ...string[]];
  /** What it does, in a few words. */
  help: MessageKey;
  run(deps: Deps, call: CommandCall): Promise<void>;
}
