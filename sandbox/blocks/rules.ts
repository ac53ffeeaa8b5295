import { isObject, type Json } from '../json';

/** Collects Slack-style complaints: `must be less than 3001 characters [json-pointer:/blocks/0/text/text]`. */
export class Issues {
  readonly messages: string[] = [];
  add(message: string, pointer: string): void {
    this.messages.push(`${message} [json-pointer:${pointer}]`);
  }
}

/** One check of one value. Rules compose into the tables of element-rules.ts and block-rules.ts. */
export type Rule = (value: unknown, pointer: string, issues: Issues) => void;

/** A string of `min` to `max` characters. */
export function text(max: number, min = 1): Rule {
  return (value, pointer, issues) => {
    if (typeof value !== 'string') return issues.add('must be a string', pointer);
    if (value.length < min) issues.add(`must be more than ${min - 1} characters`, pointer);
    if (value.length > max) issues.add(`must be less than ${max + 1} characters`, pointer);
  };
}

export const flag: Rule = (value, pointer, issues) => {
  if (typeof value !== 'boolean') issues.add('must be a boolean', pointer);
};

/** A whole number between `min` and `max`. */
export function integer(min: number, max: number): Rule {
  return (value, pointer, issues) => {
    if (typeof value !== 'number' || !Number.isInteger(value))
      return issues.add('must be an integer', pointer);
    if (value < min || value > max) issues.add(`must be between ${min} and ${max}`, pointer);
  };
}

export function pattern(expression: RegExp, wanted: string): Rule {
  return (value, pointer, issues) => {
    if (typeof value !== 'string' || !expression.test(value)) issues.add(`must be ${wanted}`, pointer);
  };
}

export function oneOf(...allowed: string[]): Rule {
  return (value, pointer, issues) => {
    if (typeof value !== 'string' || !allowed.includes(value)) {
      issues.add(`value must be one of ${allowed.join(', ')}`, pointer);
    }
  };
}

/** A list of `min` to `max` items, each checked by `item`. */
export function list(item: Rule, max: number, min = 1): Rule {
  return (value, pointer, issues) => {
    if (!Array.isArray(value)) return issues.add('must be an array', pointer);
    if (value.length < min) issues.add(`no less than ${min} items allowed`, pointer);
    if (value.length > max) issues.add(`no more than ${max} items allowed`, pointer);
    value.forEach((entry, index) => {
      item(entry, `${pointer}/${index}`, issues);
    });
  };
}

/** An object with these properties; `required` ones must be there, unknown ones are refused. */
export function shape(
  required: Record<string, Rule>,
  optional: Record<string, Rule> = {},
  extra?: Rule,
): Rule {
  return (value, pointer, issues) => {
    if (!isObject(value)) return issues.add('must be an object', pointer);
    for (const [key, rule] of Object.entries(required)) {
      if (value[key] === undefined) issues.add(`missing required field: ${key}`, pointer);
      else rule(value[key], `${pointer}/${key}`, issues);
    }
    for (const [key, part] of Object.entries(value)) {
      if (key in required || key === 'type') continue;
      const rule = optional[key];
      if (!rule) issues.add(`invalid additional property: ${key}`, pointer);
      // Slack reads a null optional property as absent.
      else if (part !== null && part !== undefined) rule(part, `${pointer}/${key}`, issues);
    }
    extra?.(value, pointer, issues);
  };
}

/** Chooses the rule by `type`; an unknown or unsuitable type is refused. */
export function byType(rules: Record<string, Rule>, allowed?: string[]): Rule {
  return (value, pointer, issues) => {
    if (!isObject(value)) return issues.add('must be an object', pointer);
    const type = String(value.type);
    const rule = (allowed ?? Object.keys(rules)).includes(type) ? rules[type] : undefined;
    if (rule) rule(value, pointer, issues);
    else issues.add(`unsupported type: ${type}`, `${pointer}/type`);
  };
}

/** A rule over a whole object that knows it is one. */
export function together(check: (value: Json, fail: (message: string, key?: string) => void) => void): Rule {
  return (value, pointer, issues) => {
    if (isObject(value))
      check(value, (message, key) => issues.add(message, key ? `${pointer}/${key}` : pointer));
  };
}

export const anything: Rule = () => undefined;
