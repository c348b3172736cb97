/** Made by `tools/build/marks`: the mark of each known service by its name, in small letters and without spaces. */
declare module 'virtual:service-marks' {
  export const MARKS: Readonly<
    Record<string, { icon: string; path: string; light: string | null; dark: string | null }>
  >;
}
