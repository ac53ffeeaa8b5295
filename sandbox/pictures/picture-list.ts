import type { Picture } from './picture';

/** docs/pictures, in the order in which they are taken. */
export const pictures: Picture[] = [
  {
    name: 'workspace',
    take: async ({ open }) => ({ page: await open('bo', 'payments') }),
  },
];
