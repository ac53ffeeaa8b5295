export type Theme = 'auto' | 'light' | 'dark';
const key = 'evenkeel-sandbox-theme';

export const readTheme = (): Theme => {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
};

/** Light, dark, or as the system says. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  if (theme === 'auto') localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
}
