export const settingsIds = {
  /** The forms. */
  form: 'settings.channel',
  workspaceForm: 'settings.workspace.form',
  personalForm: 'settings.personal',
  /** What leads to them. */
  openHub: 'settings.open.hub',
  openPersonal: 'settings.open.personal',
  openChannel: 'settings.open.channel',
  openWorkspace: 'settings.open.workspace',
  /** Of a channel, and kept by later features. */
  summary: 'settings.summary',
  follows: 'settings.follows',
  /** Of the workspace, and kept by later features: its phrases, ideas for a pause, check-ins, incident tools. */
  workspace: 'settings.workspace',
  pauses: 'settings.pauses',
  checkIns: 'settings.check_ins',
  webhooks: 'settings.webhooks',
} as const;
