import { asksAPerson } from '../../src/action-item/asks-a-person';
import { titleBlocks } from '../../src/action-item/title-views';
import { review } from '../../src/wording/review';
import { inYardsticks } from '../support/yardstick';

it.each([
  'Be more careful',
  'be careful with deploys on Friday',
  'Pay more attention',
  'Pay attention to the alerts',
  'pay closer attention to logs',
  'Try harder',
  'Everyone should be more vigilant',
  'We need to be more mindful of load',
  'Please stay focused during deploys',
  'Think twice before deploying',
  'Think before you deploy',
  'Remember to check the runbook',
  'Don’t forget the checklist',
  'Double-check everything before deploying',
  'Communicate better',
  'Test more thoroughly',
  'Review changes more carefully',
  'Improve discipline',
  'Raise awareness of the process',
  'Take more care with migrations',
  '- Show more ownership',
])('reads %p as a request to a person', (title) => {
  expect(asksAPerson(title)).toBe(true);
});

it.each([
  'Add an alert for queue depth',
  'Ask twice before a table is dropped',
  'Double-check step in the deploy form',
  'Remember the last used region in the form',
  'Write the rollback into the runbook',
  'Be able to roll back in one step',
  'Show the cluster name in the prompt',
  'Raise the limit of open files to 4096',
  'Take the second uplink into service',
  'Improve the alert for slow queries',
  'Test the backup every week',
  'Focus the dashboard on the queue',
  'Pay the invoice for the second line',
  'Review the on-call rota with everyone in March',
  'Make the form remember to save',
])('reads %p as work on the system', (title) => {
  expect(asksAPerson(title)).toBe(false);
});

it('offers a question about the system in place of a rewording, and says nothing about the rest', () => {
  const said = (title: string) =>
    JSON.stringify(
      titleBlocks(title, (text) => ({
        findings: review(text, { mrkdwn: true }),
        isUnread: false,
        knowsPhrases: false,
      })),
    );
  expect(said('Pay more attention')).toContain('what could the system do?');
  expect(said('Pay more attention')).not.toContain('You could write');
  expect(said('Retrain Anna')).toContain('what could the system do?');
  expect(said('Fix what Anna forgot to do')).toContain('You could write');
  expect(said('Add an alert for queue depth')).toBe('[]');
});

it('reads any title in a moment', () => {
  for (const words of ['more ', 'be be ', 'please please ', 'review x ', '- ', 'a lot ', '.1.'])
    for (const start of ['be ', 'pay ', 'review ', '']) {
      expect(inYardsticks(() => asksAPerson(`${start}${words.repeat(200)}`), 3)).toBeLessThan(20);
    }
});
