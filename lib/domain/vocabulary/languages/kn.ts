import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Kannada */
export const pages: PagePhrases = {
  phone: ['*ಮೊಬೈಲ್*', '*ಫೋನ್*', '*ದೂರವಾಣಿ*'],
  code: ['*ಒಟಿಪಿ*', '*ಪರಿಶೀಲನಾ ಕೋಡ್*'],
  codeNoun: ['*ಕೋಡ್*'],
  sent: ['*ಕಳುಹಿಸಲಾಗಿದೆ*', '*ಮತ್ತೆ ಕಳುಹಿಸಿ*', '*ಕಳುಹಿಸಿದ*'],
  message: ['*ಸಂದೇಶ*', '*ಎಸ್ಎಂಎಸ್*'],
  password: ['*ಪಾಸ್ವರ್ಡ್*'],
  other: ['*ಆಧಾರ್*', '*ಪಿನ್ ಕೋಡ್*', '*ಪಿನ್ಕೋಡ್*'],
  byEmail: ['ಇಮೇಲ್*'],
};

export const messages: MessagePhrases = {
  code: ['ಕೋಡ್*', 'ಒಟಿಪಿ*'],
  secrecy: ['ಹಂಚಿಕೊಳ್ಳಬೇಡಿ', 'ಯಾರೊಂದಿಗೂ'],
};
