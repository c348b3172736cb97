type Hear = (words: string) => void;

const hearers = new Set<Hear>();

/** Has screen readers say what the eye sees happen: `Copied`, `Renting…`. */
export function announce(words: string): void {
  for (const hear of hearers) hear(words);
}

export function onAnnounced(hear: Hear): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
