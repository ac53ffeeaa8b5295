/** Read by whoever runs Evenkeel, not in Slack; the wording rules are about English; a manifest has one language. */
export const forOperators =
  /^src\/(cli|config|logger|clock|database|queue|vault|language|wording\/(?!messages|phrases)|start|start-problems|run|main|make-folder|manifest|process-end|erase-member|pdf)\b/;

/** Folders whose texts still have to be moved; a folder without any has no place here. */
export const notYet: string[] = [
  // One a line, so that two people can take out theirs at the same time.
];

/** Not for people, or stored: the same in every language. */
export const exceptions = [
  'src/action-item/asks-a-person.ts ',
  'src/export/pdf-template.ts ',
  'src/export/retro-schema.ts ',
  'src/incident/incident-report.ts An incident without a title',
  'src/incident/receive-webhook.ts ',
  'src/incident/webhook-formats.ts ',
  'src/installation/connect-workspace.ts Slack refused SLACK_BOT_TOKEN',
  'src/member/learn-member.ts A teammate',
  'src/plan/read-csv-plans.ts ',
  'src/search/common-words.ts ',
  'src/search/reasons-store.ts StartSel',
  'src/slack/bolt-logger.ts ',
  'src/slack/health-endpoints.ts GET, HEAD',
  'src/slack/slack-failure.ts Retry header',
  'src/delivery/slack-calls.ts ',
];
