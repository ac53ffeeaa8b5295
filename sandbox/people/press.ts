import { interactiveElements, type PlacedElement, textOf } from '../blocks/walk-blocks';
import { isObject, type Json, objectAt, objectsAt } from '../json';
import { CannotAct, type PersonContext } from './person-context';
import { sendAction } from './send-action';
import { blocksOf, type Place, type Surface, surfaces } from './surface';

/** A thing that can be pressed, by the text it shows. */
export interface Pressable {
  text: string;
  placed: PlacedElement;
  what: Json;
}

export interface PressOptions {
  in?: Place;
  /** Which of several, newest first. */
  nth?: number;
  /** The answer to a confirm dialog; true when left out. */
  confirm?: boolean;
}

export interface Pressed {
  /** False when the person said no to the confirm dialog. */
  sent: boolean;
  confirmText: string | null;
  status: number | null;
  ackMs: number;
  failure: string | null;
}

/** Presses the newest visible button, overflow option or feedback button with this text. */
export async function press(
  context: PersonContext,
  text: string,
  options: PressOptions = {},
): Promise<Pressed> {
  const seen = surfaces(context, options.in).flatMap((surface) =>
    pressables(blocksOf(surface), context.user.id).map((item) => ({ surface, ...item })),
  );
  const exact = seen.filter((item) => item.text === text);
  const matches = exact.length > 0 ? exact : seen.filter((item) => item.text.includes(text));
  const found = matches[options.nth ?? 0];
  if (!found) {
    const offered = [...new Set(seen.map((item) => item.text))].join(' | ') || 'none';
    throw new CannotAct(`${context.user.handle} sees no button "${text}". Buttons: ${offered}`);
  }
  return send(context, found.surface, found, options.confirm ?? true);
}

/** Texts of everything that can be pressed in `blocks`. */
export function buttonTexts(blocks: Json[], userId: string): string[] {
  return pressables(blocks, userId).map((item) => item.text);
}

async function send(
  context: PersonContext,
  surface: Surface,
  item: Pressable,
  says: boolean,
): Promise<Pressed> {
  const dialog = item.placed.element.confirm;
  const confirmText = isObject(dialog) ? textOf(dialog.text) : null;
  if (confirmText !== null && !says)
    return { sent: false, confirmText, status: null, ackMs: 0, failure: null };
  const { status, ackMs, failure } = await sendAction(context, surface, item.placed, item.what);
  return { sent: true, confirmText, status, ackMs, failure };
}

/** Everything this person can press in `blocks`. */
export function pressables(blocks: Json[], userId: string): Pressable[] {
  return interactiveElements(blocks).flatMap((placed): Pressable[] => {
    const { element } = placed;
    switch (element.type) {
      case 'button':
        return [{ text: textOf(element.text), placed, what: pressedButton(element) }];
      case 'icon_button': {
        const only = element.visible_to_user_ids;
        const hidden = Array.isArray(only) && !only.includes(userId);
        return hidden ? [] : [{ text: textOf(element.text), placed, what: pressedButton(element) }];
      }
      case 'overflow':
        return objectsAt(element, 'options').map((option) => ({
          text: textOf(option.text),
          placed,
          what: { selected_option: option },
        }));
      case 'feedback_buttons':
        return ['positive_button', 'negative_button'].map((key) => {
          const button = objectAt(element, key);
          return { text: textOf(button.text), placed, what: { text: button.text, value: button.value } };
        });
      default:
        return [];
    }
  });
}

function pressedButton(element: Json): Json {
  const shown = ['text', 'value', 'style', 'url'].filter((key) => element[key] !== undefined);
  return Object.fromEntries(shown.map((key) => [key, element[key]]));
}
