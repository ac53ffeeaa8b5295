import type { Catalogue } from '../translation';
import { texts as account } from './account';
import { texts as actionItem } from './action-item';
import { texts as assessment } from './assessment';
import { texts as calendar } from './calendar';
import { texts as caseTexts } from './case';
import { texts as checkin } from './checkin';
import { texts as command } from './command';
import { texts as delivery } from './delivery';
import { texts as errors } from './errors';
import { texts as exportTexts } from './export';
import { texts as fileOrder } from './file-order';
import { texts as home } from './home';
import { texts as incident } from './incident';
import { texts as installation } from './installation';
import { texts as journal } from './journal';
import { texts as member } from './member';
import { texts as pause } from './pause';
import { texts as phrase } from './phrase';
import { texts as plan } from './plan';
import { texts as posting } from './posting';
import { texts as reader } from './reader';
import { texts as reread } from './reread';
import { texts as retro } from './retro';
import { texts as settings } from './settings';
import { texts as slack } from './slack';
import { texts as summary } from './summary';
import { texts as thread } from './thread';
import { texts as unfinished } from './unfinished';
import { texts as wording } from './wording';

/** Every text in German, by feature. */
export const de: Catalogue = {
  account,
  'action-item': actionItem,
  assessment,
  calendar,
  case: caseTexts,
  checkin,
  command,
  delivery,
  errors,
  export: exportTexts,
  'file-order': fileOrder,
  home,
  incident,
  installation,
  journal,
  member,
  pause,
  phrase,
  plan,
  posting,
  reader,
  reread,
  retro,
  settings,
  slack,
  summary,
  thread,
  unfinished,
  wording,
};
