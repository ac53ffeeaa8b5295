import type { DeliveryDeps, SendPoint } from './delivery-deps';

/** Tells a test that a delivery has come to this point; outside of tests nobody listens. */
export async function reach(
  { atPoint }: Pick<DeliveryDeps, 'atPoint'>,
  point: SendPoint,
  { id, kind }: { id: string; kind: string },
): Promise<void> {
  await atPoint?.(point, { id, kind });
}
