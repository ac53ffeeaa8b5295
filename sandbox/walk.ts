import { nextWorkingMorning, readableTime } from '../src/calendar/working-time';
import { readConfig } from '../src/config';
import { endWithFailure } from '../src/process-end';
import { callSandbox } from './client/call-sandbox';
import type { PersonClient, SeenMessage } from './client/person-client';
import { SandboxClient } from './client/sandbox-client';
import { findInTime } from './find-in-time';

const channel = 'payments';
const zone = 'Europe/Stockholm';

const say = (line = '') => process.stdout.write(`${line}\n`);
const step = (line: string) => say(`\n── ${line}`);

/** What somebody sees, with dates as Slack shows them and buttons in brackets. */
function show(where: string, text: string, buttons: string[]): void {
  say(`   ${where}:`);
  for (const line of text.replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1').split('\n')) {
    say(`   │ ${buttons.includes(line) ? `[${line}]` : line}`);
  }
}
const showMessage = (where: string, { visibleText, buttonTexts }: SeenMessage) =>
  show(where, visibleText, buttonTexts);

/** `npm run walk`: plays a short retro in the running sandbox and tells what each person sees. */
async function walk(): Promise<void> {
  const { sandboxPort, slashCommand } = readConfig(process.env);
  const url = `http://127.0.0.1:${sandboxPort}`;
  const sandbox = new SandboxClient(url);
  const [bo, ada] = [sandbox.person('bo'), sandbox.person('ada')];
  await bo.me().catch((cause: unknown) => {
    throw new Error(`nobody answers at ${url}. Run \`npm start\` in another terminal first.`, { cause });
  });
  const title = `Payments slow since ${readableTime(await moveTime(url, 0), zone)}`;
  const headline = (part: string) => findInTime(() => ada.messages(channel), part);

  step(`Bo types ${slashCommand} in #${channel} and writes while it is fresh.`);
  if (await bo.hasModal()) await bo.closeModal({ all: true });
  await bo.command(slashCommand, '', { in: channel });
  await findInTime(async () => [await bo.modal()], 'What is not going well?');
  await beginAnew(bo);
  await bo.fill('What is it about?', title);
  await bo.fill('What is working', 'The dashboards were right from the first minute.');
  await bo.fill('What is not going well?', 'Dana forgot to scale the queue workers.');
  await bo.fill('How do you feel', 'Tired, and a bit ashamed.');
  await bo.submit();
  showMessage(
    'Bo, in the direct message with Evenkeel',
    await findInTime(() => bo.dm(), `Saved: what you wrote about *${title}*`),
  );
  showMessage(`Everybody in #${channel} (no word of what Bo wrote)`, await headline(`*${title}* is open`));

  step('A night passes. The text comes back in the morning.');
  const now = await moveTime(url, 0);
  const morning = nextWorkingMorning(now, zone);
  await moveTime(url, morning.getTime() - now.getTime() + 60_000);
  say(`   It is ${readableTime(morning, zone)} in Stockholm.`);
  const nudge = await findInTime(() => bo.dm(), `*${title}*, ready for a second look`);
  showMessage('Bo, in the direct message', nudge);

  step('Bo reads it once more; Evenkeel points at words that sound like blame.');
  await bo.press('Re-read and share', { in: nudge });
  const reread = await findInTime(async () => [await bo.modal()], 'Dana forgot');
  show('Bo, in the form', reread.text(), [...reread.buttons(), 'Share', 'Not now']);
  await bo.fill('What is not going well?', 'The workers stayed at two; scaling is not in the runbook.');
  say('   Bo changes it to: “The workers stayed at two; scaling is not in the runbook.” and shares.');
  await bo.submit();
  await bo.closeModal({ all: true });
  const posted = await findInTime(async () => ada.thread(await headline(`*${title}*`)), 'looks back');
  showMessage('The thread', posted);

  step('Ada answers in the thread. Evenkeel keeps it with the retro.');
  const reply = await ada.post(channel, 'I will add it to the runbook today.', {
    thread: await headline(`*${title}*`),
  });
  showMessage('Ada, in the thread', reply);

  step('Bo closes the retro with what was learned.');
  await bo.press('Close the retro', { in: await headline(`*${title}*`) });
  await findInTime(async () => [await bo.modal()], 'What did we learn?');
  await bo.fill('What did we learn?', 'Scaling the workers belongs in the runbook.');
  await bo.submit();
  showMessage(`Everybody in #${channel}`, await headline(`*${title}* was closed`));
  say(`\nThat is the whole way. Now you: open ${url} in a browser.`);
}

/** Leaves what an earlier walk, or the person at the keyboard, has begun. */
async function beginAnew(person: PersonClient): Promise<void> {
  if ((await person.modal()).buttons().includes('Start with an empty form')) {
    await person.press('Start with an empty form', { in: 'modal' });
  }
  if ((await person.modal()).has('Which retrospective?')) {
    await person.choose('Which retrospective?', 'A new retrospective');
    await findInTime(async () => [await person.modal()], 'What is it about?');
  }
}

/** Moves the workspace's time on, and says what it is then. */
async function moveTime(url: string, ms: number): Promise<Date> {
  const { result } = await callSandbox<{ result: string }>(url, 'POST', '/admin/advance', { by: { ms } });
  return new Date(result);
}

walk().catch((error: unknown) => endWithFailure(error, 'The walk stopped'));
