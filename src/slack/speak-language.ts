import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import { inLanguage } from '../language/current-language';
import type { SpokenLanguages } from '../language/spoken-languages';

/** Global middleware around everything that answers a person, error notices included: all of it is in their language. */
export function speakLanguage(languages: SpokenLanguages): Middleware<AnyMiddlewareArgs> {
  return async ({ body, context, next }) => {
    const { teamId: workspaceId, userId } = context;
    if (!workspaceId || !userId || !isAnswered(body)) return next();
    return inLanguage(await languages.of({ workspaceId, userId }), next);
  };
}

/** Of the events, only an opened App Home is answered where it happens; nobody is looked up for a message in a channel. */
function isAnswered(body: object): boolean {
  const { event } = body as { event?: { type?: string } };
  return event === undefined || event.type === 'app_home_opened';
}
