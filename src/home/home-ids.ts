export const homeIds = {
  write: 'home.write',
  /** Goes on with a draft that is not handed in yet. */
  goOn: 'home.go_on',
  /** Lists all of something of which only the first few are shown. */
  all: 'home.all',
  /** The list of `/retro actions`. */
  allItems: 'home.all_items',
  earlier: 'home.all.earlier',
  later: 'home.all.later',
  search: 'home.search',
  help: 'home.help',
  data: 'home.data',
  dataPage: 'home.data.page',
} as const;
