import { z } from 'zod';
import type { PageActRequest } from './page-acts';

const id = z.string().min(1).max(64);
const ts = z.string().regex(/^\d+\.\d{6}$/);
const text = z.string().max(40_000);
const value = z.union([text, z.number(), z.array(text), z.null()]);
const values = z.record(z.string(), z.record(z.string(), value));
const place = z.union([
  z.strictObject({ home: z.literal(true) }),
  z.strictObject({ view: id }),
  z.strictObject({ conversation: id, ts }),
]);
const element = { blockId: z.string().max(255), actionId: z.string().max(255) };
const of = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ as: z.string().min(1).max(80), kind: z.literal(kind), ...shape });

const actSchema: z.ZodType<PageActRequest> = z.discriminatedUnion('kind', [
  of('command', { conversation: id, command: text.min(2), text: text.optional() }),
  of('post', { conversation: id, text, thread: ts.optional() }),
  of('edit', { conversation: id, ts, text }),
  of('delete', { conversation: id, ts }),
  of('react', {
    conversation: id,
    ts,
    emoji: z.string().regex(/^[\w+-]{1,100}$/),
    on: z.boolean().optional(),
  }),
  of('mark_read', { conversation: id, ts: ts.optional() }),
  of('dismiss', { conversation: id, ts }),
  of('join', { conversation: id }),
  of('leave', { conversation: id }),
  of('invite_app', { conversation: id }),
  of('open_home', {}),
  of('global_shortcut', { callbackId: id.max(255) }),
  of('message_shortcut', { callbackId: id.max(255), conversation: id, ts }),
  of('block_action', {
    place,
    ...element,
    value: value.optional(),
    confirmed: z.boolean().optional(),
    enter: z.boolean().optional(),
  }),
  of('fill', { view: id, ...element, value, enter: z.boolean().optional() }),
  of('keep', { view: id, values }),
  of('submit', { view: id, values: values.optional() }),
  of('close', { view: id, all: z.boolean().optional(), values: values.optional() }),
]);

/** What a person does, read from the body of a request. @throws ZodError naming what is wrong */
export function readAct(body: unknown): PageActRequest {
  return actSchema.parse(body);
}
