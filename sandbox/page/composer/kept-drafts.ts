/** What stands in a composer and has not been sent, kept over a reload for as long as the tab lives. */
export function keptDraft(person: string, place: string) {
  const key = `draft ${person} ${place}`;
  return {
    read: (): string => sessionStorage.getItem(key) ?? '',
    write(text: string): void {
      if (text === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
    },
  };
}
