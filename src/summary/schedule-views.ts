import type { ModalView } from '@slack/types';
import { readableClock, weekdayName } from '../calendar/working-time';
import { say } from '../language/say';
import { context, modal, section } from '../slack/block-kit';
import { previewButton, type ScheduleScene, statusOf } from './schedule-form';
import { usualSlot } from './summary';

/** The same as `scheduleForm` for somebody who may not change it: nothing to fill in, nothing to hand in. */
export function scheduleView(scene: ScheduleScene, hindrance: 'guest' | 'not_an_admin'): ModalView {
  const { weekday, minutes, timeZone, quietWeek } = {
    ...usualSlot,
    timeZone: scene.zone,
    quietWeek: 'silence',
    ...scene.schedule,
  };
  const slot = { weekday: weekdayName(weekday), time: readableClock(minutes), zone: timeZone, quietWeek };
  return modal({
    title: say('summary.schedule.title'),
    close: say('slack.close.button'),
    blocks: [
      context(say(`settings.channel.looking.${hindrance}`)),
      section(statusOf(scene)),
      ...(scene.schedule?.isOn ? [section(say('summary.schedule.looking', slot))] : []),
      previewButton(scene.channelId),
    ],
  });
}
