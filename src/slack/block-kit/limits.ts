/**
 * Slack's limits, in UTF-16 units (never fewer than the characters Slack counts).
 * Source: https://docs.slack.dev/reference/block-kit and the comments of @slack/types 3.2, unless a line says otherwise.
 */
export const limits = {
  sectionText: 3000,
  fieldText: 2000,
  fieldsPerSection: 10,
  headerText: 150,
  contextText: 3000,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  accessibilityLabel: 75,
  optionText: 75,
  optionDescription: 75,
  optionValue: 150,
  selectOptions: 100,
  radioOptions: 10,
  overflowOptions: 5,
  inputLabel: 2000,
  inputHint: 2000,
  inputValue: 3000,
  placeholder: 150,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  alertText: 200,
  chartTitle: 50,
  /** Names of categories and series; each name once. */
  chartLabel: 20,
  chartCategories: 20,
  chartSeries: 6,
  modalTitle: 24,
  modalButton: 24,
  viewBlocks: 100,
  messageBlocks: 50,
  /** Undocumented; about 13,200 measured, so we keep to 12,000. */
  messageText: 12_000,
  id: 255,
  /** Slack allows 3,000. Ours holds ids only, so more than this means that text got in. */
  privateMetadata: 400,
  /** Slack documents none for rich text; the same as a section, so that either can stand in for the other. */
  quoteText: 3000,
} as const;

export type LimitName = keyof typeof limits;
