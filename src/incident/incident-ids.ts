/** The ids of everything an incident shows; the manifest names one of them. */
export const incidentIds = {
  fromMessage: 'incident.check_in_after',
  start: 'incident.start',
  form: 'incident.open',
  reopen: 'incident.reopen',
  write: 'incident.headline.write',
  similar: 'incident.headline.similar',
  involved: 'incident.headline.involved',
  namePeople: 'incident.name_people',
  peopleForm: 'incident.people',
} as const;
