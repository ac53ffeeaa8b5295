export type Theme = 'auto' | 'light' | 'dark';
const key = 'evenkeel-sandbox-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

export const readTheme = (): Theme => {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
};

/** Light, dark, or as the system says. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'auto') localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
  show();
}

/** Shows what was chosen, and goes with the system when it changes. */
export function startTheme(): void {
  show();
  system.addEventListener('change', show);
}

function show(): void {
  const theme = readTheme();
  document.documentElement.dataset.theme = theme === 'auto' ? (system.matches ? 'dark' : 'light') : theme;
}
