import type { MessagePhrases } from '../shape/phrases.ts';

/** Tamil */
export const messages: MessagePhrases = {
  code: ['குறியீடு*', 'குறியீட்டு*', 'கடவுச்சொல்*', 'ஓடிபி'],
  purpose: ['சரிபார்ப்பு*', 'உள்நுழை*'],
  secrecy: ['பகிர வேண்டாம்', 'யாருடனும்'],
};
