import type { PageView, SlackJson } from '../../page-api/page-contract';
import type { Values } from './typed-values';

/** A view's parts, as the page draws them. */
export function viewParts({ view, errors }: PageView) {
  const words = (key: string) => (view[key] as { text?: string } | null | undefined)?.text ?? null;
  return {
    id: String(view.id),
    blocks: (view.blocks ?? []) as SlackJson[],
    values: ((view.state as { values?: Values } | undefined)?.values ?? {}) as Values,
    title: words('title') ?? '',
    submit: words('submit'),
    close: words('close'),
    errors,
  };
}
