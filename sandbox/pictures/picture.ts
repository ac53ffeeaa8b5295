import type { Page } from 'playwright-core';
import type { PersonClient } from '../client/person-client';
import type { Sandbox } from '../start-sandbox';
import type { Look } from './open-page';

/** What a picture can use while it is taken. Pictures are taken in the order of their list, in one story. */
export interface Studio {
  sandbox: Sandbox;
  /** Somebody who acts away from the page, and waits each time until Evenkeel has done its part. */
  person(handle: string): PersonClient;
  /** A tab as this person, in a clean profile. `at` is a channel's name, `dm` or `home`. */
  open(handle: string, at?: string, look?: Look): Promise<Page>;
  /** Waits until Evenkeel has done all that is due. */
  settled(): Promise<boolean>;
}

/** One file of docs/pictures. */
export interface Picture {
  /** Without `.png`. */
  name: string;
  /** Brings the page to what the picture shows, and returns it; `crop` takes a part of it only. */
  take(studio: Studio): Promise<{ page: Page; crop?: string }>;
}
