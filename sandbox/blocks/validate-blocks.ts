import { isObject, type Json } from '../json';
import { SlackError, withMessages } from '../slack-error';
import { blockRules } from './block-rules';
import { plain } from './element-rules';
import { byType, flag, Issues, list, oneOf, shape, text } from './rules';
import { flatBlocks, interactiveElements } from './walk-blocks';

const allTypes = Object.keys(blockRules);
const onlyInModals = ['input', 'alert'];
const onlyInMessages = ['data_visualization', 'context_actions', 'markdown', 'table'];
const surfaces = {
  message: { max: 50, types: allTypes.filter((type) => !onlyInModals.includes(type)) },
  modal: { max: 100, types: allTypes.filter((type) => !onlyInMessages.includes(type)) },
  home: { max: 100, types: allTypes.filter((type) => type !== 'alert' && !onlyInMessages.includes(type)) },
};
/** Not in Slack's reference; measured: a message whose blocks hold more text than this is refused. */
const maxTextInMessage = 13_200;
const maxChartsInMessage = 2;
const maxViewBytes = 250_000;

/** Refuses blocks Slack would refuse in a message: `invalid_blocks` with the reasons. */
export function requireMessageBlocks(blocks: unknown): Json[] {
  const issues = new Issues();
  checkBlocks(blocks, 'message', '/blocks', issues);
  const found = Array.isArray(blocks) ? blocks.filter(isObject) : [];
  const charts = found.filter((block) => block.type === 'data_visualization').length;
  if (charts > maxChartsInMessage) issues.add('no more than 2 data_visualization blocks allowed', '/blocks');
  if (textLength(found) > maxTextInMessage)
    issues.add(`total text must be less than ${maxTextInMessage + 1}`, '/blocks');
  if (issues.messages.length > 0) throw withMessages('invalid_blocks', issues.messages);
  return found;
}

const viewParts = {
  callback_id: text(255, 0),
  private_metadata: text(3000, 0),
  external_id: text(255, 0),
};
const viewRules = {
  modal: shape(
    { title: plain(24) },
    {
      ...viewParts,
      submit: plain(24),
      close: plain(24),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
    },
  ),
  home: shape({}, { ...viewParts, title: plain(24), submit: plain(24), close: plain(24) }),
};

/** Refuses a view Slack would refuse, with Slack's code and reasons. */
export function requireView(view: unknown, type: 'modal' | 'home'): Json {
  const issues = new Issues();
  if (!isObject(view)) throw withMessages('invalid_arguments', ['must be an object [json-pointer:/view]']);
  if (JSON.stringify(view).length > maxViewBytes) throw new SlackError('view_too_large');
  const { blocks, ...rest } = view;
  oneOf(type)(view.type, '/view/type', issues);
  viewRules[type](rest, '/view', issues);
  checkBlocks(blocks, type, '/view/blocks', issues);
  const found = Array.isArray(blocks) ? blocks.filter(isObject) : [];
  const asksInput = flatBlocks(found).some((block) => block.type === 'input');
  if (type === 'modal' && asksInput && !isObject(view.submit)) {
    issues.add('missing required field: submit', '/view');
  }
  if (issues.messages.length > 0) throw withMessages('invalid_arguments', issues.messages);
  return view;
}

/** Refuses blocks that break their own rules, or ids used twice. */
function checkBlocks(blocks: unknown, surface: keyof typeof surfaces, pointer: string, issues: Issues): void {
  const { max, types } = surfaces[surface];
  list(byType(blockRules, types), max, 0)(blocks, pointer, issues);
  if (!Array.isArray(blocks)) return;
  const found = flatBlocks(blocks.filter(isObject));
  const nested = found.filter((block) => !blocks.includes(block) && !types.includes(String(block.type)));
  for (const block of nested) issues.add(`unsupported type: ${String(block.type)}`, pointer);
  duplicates(found.map((block) => block.block_id)).forEach((value) => {
    issues.add(`block_id already exists: ${value}`, pointer);
  });
  for (const block of found) {
    const actions = interactiveElements([{ ...block, child_blocks: [] }]).map(
      ({ element }) => element.action_id,
    );
    duplicates(actions).forEach((value) => {
      issues.add(`action_id already exists: ${value}`, pointer);
    });
  }
  const focused = interactiveElements(blocks.filter(isObject)).filter(
    ({ element }) => element.focus_on_load === true,
  );
  if (focused.length > 1) issues.add('only one element may have focus_on_load', pointer);
}

function duplicates(values: unknown[]): string[] {
  const seen = values.filter((value): value is string => typeof value === 'string');
  return [...new Set(seen.filter((value, index) => seen.indexOf(value) !== index))];
}

/** Characters a message's blocks show, the way Slack's undocumented total counts them. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, part) => sum + textLength(part), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + (key === 'text' && typeof part === 'string' ? part.length : textLength(part)),
    0,
  );
}
