import { Command, Option } from 'commander';
import type { CommandLineOptions } from './command-line';

/** Whose things an operator has erased, and what becomes of what they shared under their name. */
export interface EraseRequest {
  workspaceId: string;
  userId: string;
  shared: 'stays' | 'goes';
}

const MORE = `
For people who have left and ask for it, or when the law does; whoever is still there presses Erase… under /retro me. Nothing
of theirs is shown. Drafts, journal and answers are deleted at once, with the key that opens them; what was shared, and the
name, follow as soon as Evenkeel runs. It cannot be undone. Needs the configuration Evenkeel runs with: database and keys.

Example:
  evenkeel erase --workspace T0123ABCD --user U0456EFGH --shared stays
`;

/** `evenkeel erase`: everything of one person. */
export function eraseCommand({ stdout, eraseMember }: CommandLineOptions): Command {
  return new Command('erase')
    .description('erase everything of one person, without showing any of it')
    .requiredOption('--workspace <id>', 'the workspace, such as T0123ABCD')
    .requiredOption('--user <id>', 'the person, such as U0456EFGH')
    .addOption(
      new Option(
        '--shared <fate>',
        'what they shared under their name: stays as by a former teammate, or goes',
      )
        .choices(['stays', 'goes'])
        .makeOptionMandatory(),
    )
    .addHelpText('after', MORE)
    .action(
      async ({
        workspace,
        user,
        shared,
      }: {
        workspace: string;
        user: string;
        shared: EraseRequest['shared'];
      }) => {
        stdout.write(`${await eraseMember({ workspaceId: workspace, userId: user, shared })}\n`);
      },
    );
}
