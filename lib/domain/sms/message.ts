/** One SMS. Times are milliseconds on the server's clock. */
export interface Message {
  /** As the API read it from the text; null where it found none. */
  code: string | null;
  text: string;
  receivedAt: number;
  /** The sites that its whole text binds the code to, where the text that is kept does not say so. */
  hosts?: readonly string[];
  /** There is more of its text, which nobody has read yet: it may bind the code to a site. */
  isPart?: true;
}
