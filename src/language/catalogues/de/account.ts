import type { texts as english } from '../en/account';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'was nur dir gehört: dein Tagebuch, deine Entwürfe, deine Pläne',
};
