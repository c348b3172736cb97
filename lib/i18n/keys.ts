import type { GeneratedI18nStructure } from '#i18n';

type Messages = Omit<GeneratedI18nStructure, `@@${string}`>;
type Form = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The names in `locales/en.yml`; a message with plural forms goes by the name above them. */
export type TextKey = keyof {
  [Key in keyof Messages as Key extends `${infer Plural}.${Form}` ? Plural : Key]: true;
};

type Source<Key> = Key extends keyof Messages
  ? Messages[Key]
  : Key extends string
    ? `${Key}.other` extends keyof Messages
      ? Messages[`${Key}.other`]
      : never
    : never;
type NameIn<Message> = Message extends { namedSubstitutions: infer Names extends string[] }
  ? Names[number]
  : never;

/** What a message leaves to be filled in. A number is written as the language writes it. */
type TextValues<Key extends TextKey> = Record<NameIn<Source<Key>>, string | number>;
export type TextArguments<Key extends TextKey> = [NameIn<Source<Key>>] extends [never]
  ? []
  : [TextValues<Key>];
