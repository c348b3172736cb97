const END = /[.!?。！？؟।|\n]+/;

export function sentencesOf(text: string): string[] {
  return text.split(END).filter((sentence) => sentence.trim() !== '');
}
