import { agreeing } from './chapters/agreeing';
import { checkingIn } from './chapters/checking-in';
import { inGerman } from './chapters/in-german';
import { keeping } from './chapters/keeping';
import { learning } from './chapters/learning';
import { leaving } from './chapters/leaving';
import { ofOnesOwn } from './chapters/of-ones-own';
import { planning } from './chapters/planning';
import { reading } from './chapters/reading';
import { setting } from './chapters/setting';
import { sharing } from './chapters/sharing';
import { workspaceWide } from './chapters/workspace-wide';
import { writing } from './chapters/writing';
import type { Picture } from './picture';

/** docs/pictures, in the order in which they are taken: one story, from a Monday afternoon on. */
export const pictures: Picture[] = [
  ...writing,
  ...reading,
  ...sharing,
  ...keeping,
  ...planning,
  ...checkingIn,
  ...workspaceWide,
  ...learning,
  ...ofOnesOwn,
  ...agreeing,
  ...setting,
  ...leaving,
  ...inGerman,
];
