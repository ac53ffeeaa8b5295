import { keeping } from './chapters/keeping';
import { reading } from './chapters/reading';
import { sharing } from './chapters/sharing';
import { writing } from './chapters/writing';
import type { Picture } from './picture';

/** docs/pictures, in the order in which they are taken: one story, from Monday afternoon on. */
export const pictures: Picture[] = [...writing, ...reading, ...sharing, ...keeping];
