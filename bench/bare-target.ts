import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import pg from 'pg';
import { storeByHand } from './bare-writes';
import { path, signingSecret } from './requests';
import { serveTarget } from './target';

/** The least a Bolt app can do with the same requests: acknowledge a command; store a form by hand, then acknowledge. */
const [databaseUrl = ''] = process.argv.slice(2);

serveTarget(async () => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const receiver = new HTTPReceiver({ signingSecret, endpoints: path, logLevel: LogLevel.ERROR });
  const app = new App({
    receiver,
    logLevel: LogLevel.ERROR,
    authorize: async () => ({ botToken: ['xoxb', 'bench'].join('-'), botUserId: 'U0BENCHBOT' }),
    convoStore: false,
  });
  app.command('/retro', async ({ ack }) => {
    await ack();
  });
  app.view('assessment.write', async ({ ack, view, body }) => {
    const { draftId, channelId } = JSON.parse(view.private_metadata) as {
      draftId: string;
      channelId: string;
    };
    const answers = Object.values(view.state.values).flatMap((block) =>
      Object.values(block).map((element) => element.value ?? ''),
    );
    await storeByHand(pool, {
      workspaceId: body.team?.id ?? '',
      authorId: body.user.id,
      channelId,
      draftId,
      title: answers[0] ?? '',
      answers: Buffer.from(JSON.stringify(answers.slice(1, 4))),
      feelings: Buffer.from(answers[4] ?? ''),
    });
    await ack();
  });
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      await receiver.stop();
      await pool.end();
    },
  };
});
