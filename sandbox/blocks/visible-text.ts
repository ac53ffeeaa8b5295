import { isObject, type Json, objectsAt, stringAt } from '../json';

/** Keys whose strings a person never reads. */
const hidden = new Set([
  'type',
  'block_id',
  'action_id',
  'value',
  'url',
  'image_url',
  'style',
  'level',
  'callback_id',
  'confirm',
  'private_metadata',
  'user_id',
  'channel_id',
  'name',
  'verbatim',
  'accessibility_label',
  'icon',
  'workflow',
  'initial_value',
  'initial_option',
  'initial_options',
  'slack_file',
  'width',
  'align',
  'format',
  'range',
  'external_id',
  'thumbnail_url',
  'video_url',
]);

/** Everything readable in `blocks`, one line per piece of text. Options and placeholders count as readable. */
export function visibleText(blocks: Json[]): string {
  return blocks
    .map(readable)
    .filter((line) => line !== '')
    .join('\n');
}

function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(readable).filter(Boolean).join('\n');
  if (!isObject(value)) return '';
  if (value.type === 'data_visualization') return chartText(value);
  if (
    value.type === 'rich_text_section' ||
    value.type === 'rich_text_preformatted' ||
    value.type === 'rich_text_quote'
  ) {
    return objectsAt(value, 'elements').map(inline).join('');
  }
  return Object.entries(value)
    .map(([key, part]) => (hidden.has(key) ? '' : typeof part === 'string' ? part : readable(part)))
    .filter(Boolean)
    .join('\n');
}

function inline(element: Json): string {
  if (element.type === 'user') return `<@${stringAt(element, 'user_id')}>`;
  if (element.type === 'channel') return `<#${stringAt(element, 'channel_id')}>`;
  if (element.type === 'broadcast') return `<!${stringAt(element, 'range')}>`;
  if (element.type === 'emoji') return `:${stringAt(element, 'name')}:`;
  return stringAt(element, 'text') || stringAt(element, 'fallback') || stringAt(element, 'url');
}

/** Title, series, labels and numbers of a chart, as its reader sees them. */
function chartText(block: Json): string {
  const pieces: string[] = [stringAt(block, 'title')];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (isObject(value)) {
      for (const [key, part] of Object.entries(value)) if (key !== 'type') collect(part);
    } else if (typeof value === 'string' || typeof value === 'number') pieces.push(String(value));
  };
  collect(block.chart);
  return pieces.join('\n');
}
