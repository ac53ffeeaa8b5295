/** What is asked for about a source, as the forms name it: an error stands under the field it is about. */
export const sourceFields = {
  kind: 'incident_source.kind',
  name: 'incident_source.name',
  channel: 'incident_source.channel',
  secret: 'incident_source.secret',
  service: 'incident_source.service',
} as const;
