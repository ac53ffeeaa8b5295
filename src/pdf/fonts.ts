import { dirname, join } from 'node:path';

/** Regular and bold of every script we set, all of the Noto family, so that they stand well beside each other. */
const noto: Record<string, string> = {
  'noto-sans': 'NotoSans',
  'noto-sans-armenian': 'NotoSansArmenian',
  'noto-sans-bengali': 'NotoSansBengali',
  'noto-sans-devanagari': 'NotoSansDevanagari',
  'noto-sans-ethiopic': 'NotoSansEthiopic',
  'noto-sans-georgian': 'NotoSansGeorgian',
  'noto-sans-gujarati': 'NotoSansGujarati',
  'noto-sans-gurmukhi': 'NotoSansGurmukhi',
  'noto-sans-kannada': 'NotoSansKannada',
  'noto-sans-khmer': 'NotoSansKhmer',
  'noto-sans-lao': 'NotoSansLao',
  'noto-sans-malayalam': 'NotoSansMalayalam',
  'noto-sans-myanmar': 'NotoSansMyanmar',
  'noto-sans-sinhala': 'NotoSansSinhala',
  'noto-sans-tamil': 'NotoSansTamil',
  'noto-sans-telugu': 'NotoSansTelugu',
  'noto-sans-thai': 'NotoSansThai',
  'noto-emoji': 'NotoEmoji',
};
const others: Record<string, string> = {
  'fonts-arabic': 'NotoNaskhArabic-*.ttf',
  'fonts-hebrew': 'NotoSansHebrew-*.ttf',
  'fonts-jp': 'NotoSansJP-*.otf',
  'fonts-kr': 'NotoSansKR-*.otf',
  'fonts-sc': 'NotoSansHans-*.otf',
};

const googleFolder = (name: string) => dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
/** Its package hands out nothing but its entry, which is in `dist`, beside the fonts. */
const embedFolder = (name: string) => join(dirname(require.resolve(`@embedpdf/${name}`)), '..', 'fonts');

/** The font files, each where npm has put it. */
export function fontFiles(): string[] {
  const weights = { '400Regular': '400Regular', '700Bold': '700Bold' };
  const google = Object.entries(noto).flatMap(([name, file]) =>
    Object.entries(weights).map(([folder, weight]) =>
      join(googleFolder(name), folder, `${file}_${weight}.ttf`),
    ),
  );
  const embed = Object.entries(others).flatMap(([name, pattern]) =>
    ['Regular', 'Bold'].map((weight) => join(embedFolder(name), pattern.replace('*', weight))),
  );
  return [...google, ...embed];
}
