import type { Locator, Page } from 'playwright-core';

/** The page as a person works with it: by the names they read. For tests and for pictures. */
export interface Screen {
  page: Page;
  /** The open form. */
  form: Locator;
  /** The last button of this name, where the newest thing is. */
  press(name: string | RegExp): Promise<void>;
  /** A place in the list on the left. */
  goTo(name: string | RegExp): Promise<void>;
  become(name: string): Promise<void>;
  /** Types into the message field of the conversation, or of the thread when one is open, and sends. */
  send(text: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  formIsGone(): Promise<void>;
}

export function screenOf(page: Page): Screen {
  const form = page.getByRole('dialog');
  return {
    page,
    form,
    press: (name) => page.getByRole('button', { name, exact: true }).last().click(),
    goTo: (name) => page.getByRole('navigation', { name: 'Workspace' }).getByRole('button', { name }).click(),
    async become(name) {
      await page.getByRole('button', { name: /Acting as/ }).click();
      await page.getByRole('menuitemradio', { name }).click();
      await page.getByRole('button', { name: new RegExp(`Acting as ${name}`) }).waitFor();
    },
    async send(text) {
      await page
        .getByRole('combobox', { name: /^Message to/ })
        .last()
        .fill(text);
      await page.keyboard.press('Enter');
    },
    sees: (text) => page.getByText(text).first().waitFor(),
    formIsGone: () => form.waitFor({ state: 'detached' }),
  };
}
