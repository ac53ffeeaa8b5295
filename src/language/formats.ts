import { currentLanguage } from './current-language';
import { localeOf } from './language';

/** Formatters are slow to make and made for few combinations. */
const known = new Map<string, Intl.DateTimeFormat | Intl.ListFormat>();

function formatter<Made extends Intl.DateTimeFormat | Intl.ListFormat, Options>(
  Maker: new (locale: string, options: Options) => Made,
  options: Options,
): Made {
  const locale = localeOf(currentLanguage());
  const id = `${Maker.name} ${locale} ${JSON.stringify(options)}`;
  const made = known.get(id) ?? new Maker(locale, options);
  known.set(id, made);
  return made as Made;
}

/** Names of days and months are words, too: the pseudo language shows that they come from here. */
const marked = (text: string) => (currentLanguage() === 'pseudo' ? `⟦${text}⟧` : text);

/** An instant as the current language writes it. `options` name the zone. */
export const sayDate = (date: Date, options: Intl.DateTimeFormatOptions & { timeZone: string }): string =>
  marked(formatter(Intl.DateTimeFormat, options).format(date));

/** “a, b and c” in the current language; `or` with `type: 'disjunction'`. */
export const sayList = (items: readonly string[], options: Intl.ListFormatOptions = {}): string =>
  marked(formatter(Intl.ListFormat, options).format(items));
