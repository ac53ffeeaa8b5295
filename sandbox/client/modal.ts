import type { FieldSnapshot } from '../people/fields';
import type { ViewSnapshot } from '../people/snapshots';

/** A modal or Home tab as it stood when it was looked at. */
export class ViewPicture {
  constructor(readonly snapshot: ViewSnapshot) {}

  get title(): string {
    return this.snapshot.title;
  }

  /** Error texts by field label. */
  get errors(): Record<string, string> {
    const failing = this.snapshot.fields.filter((field) => field.error !== null);
    return Object.fromEntries(failing.map((field) => [field.label, field.error ?? '']));
  }

  /** Everything readable: labels, texts, options, what was typed, errors. */
  text(): string {
    return this.snapshot.text;
  }

  labels(): string[] {
    return this.snapshot.fields.map((field) => field.label);
  }

  /** What a field holds, in words; null when empty. */
  value(label: string): string | string[] | null {
    return this.field(label).value;
  }

  options(label: string): string[] {
    return this.field(label).options;
  }

  buttons(): string[] {
    return this.snapshot.buttons;
  }

  /** Whether a field of this label, or this text anywhere, is shown. */
  has(text: string): boolean {
    return this.labels().includes(text) || this.snapshot.text.includes(text);
  }

  field(label: string): FieldSnapshot {
    const { fields } = this.snapshot;
    const found = fields.find((f) => f.label === label) ?? fields.find((f) => f.label.includes(label));
    if (!found) throw new Error(`No field "${label}". Fields: ${this.labels().join(' | ') || 'none'}`);
    return found;
  }
}
