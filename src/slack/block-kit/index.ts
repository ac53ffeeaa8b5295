export type { KnownBlock } from '@slack/types';
export * from './blocks';
export { type BarChartOptions, barChart, type DataVisualizationBlock } from './chart';
export * from './check';
export {
  button,
  type ChoiceOption,
  checkboxes,
  confirmDialog,
  option,
  overflow,
  plainTextInput,
  radioButtons,
  staticSelect,
} from './elements';
export { limits } from './limits';
export {
  channelLink,
  escapeMrkdwn,
  joinMd,
  link,
  literalMrkdwn,
  Mrkdwn,
  md,
  mention,
  slackDate,
} from './mrkdwn';
export {
  conversationsSelect,
  datePicker,
  dateTimePicker,
  multiUsersSelect,
  timePicker,
  usersSelect,
} from './pickers';
export { type Plain, plain, type Text } from './plain';
export { readMrkdwn, richMrkdwnWithBold } from './rich-mrkdwn';
export { quote, richTextWithBold, type Span } from './rich-text';
export { sayMd } from './say-md';
export { type CleanText, cleanText, isolateBidi, splitText, truncate } from './text';
export { homeView, modal } from './views';
