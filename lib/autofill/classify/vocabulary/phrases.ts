/** Phrases by language; the language only helps whoever reads them, all of them are always looked for. */
export type Phrases = Readonly<Record<string, readonly string[]>>;
