import type { en } from './en';

/** The same keys in another language: a missing one and one too many are both errors of type. */
export type Translation<English> = Readonly<Record<keyof English, string>>;

export type Catalogue = { readonly [Feature in keyof typeof en]: Translation<(typeof en)[Feature]> };
