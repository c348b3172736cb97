/** One SMS. Times are milliseconds on the server's clock. */
export interface Message {
  /** As the API read it from the text; null where it found none. */
  code: string | null;
  text: string;
  receivedAt: number;
  /** The sites that the whole text binds the code to, if the kept text does not say so. */
  hosts?: readonly string[];
  /** The rest of its text has not been read yet, and may bind the code to a site. */
  isPart?: true;
}
