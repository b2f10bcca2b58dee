/** The part of a course that its app is called after. */
interface NamedCourse {
  readonly title: string;
  readonly shortTitle?: string | undefined;
  readonly summary: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Where the manifest, the icons and the start page lie, below the base. All addresses in it are relative to it. */
export const appManifestPath = 'manifest.webmanifest';

/** Makes the web app manifest of a course. It lies at the base of the site, so that the site may move. */
export function makeAppManifest({ title, shortTitle, summary, language, direction }: NamedCourse, paper: string) {
  const png = (name: string, size: number, purpose: string) => ({
    src: `./icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    name: title,
    short_name: shortTitle ?? shortName(title),
    description: summary,
    lang: language,
    dir: direction,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [
      png('icon-192', 192, 'any'),
      png('icon-512', 512, 'any'),
      png('maskable-512', 512, 'maskable'),
      { src: './icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  };
}

/** The title up to its first pause, as a name under an icon: launchers cut off what does not fit. */
export const shortName = (title: string): string => title.split(/\s*[,:;(.–—،：，。]/u, 1)[0]!.trim() || title;
