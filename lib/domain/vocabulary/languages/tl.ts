import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Filipino */
export const pages: PagePhrases = {
  phone: ['telepono', 'numero ng cp', 'cp number'],
  code: ['code na ipinadala', 'code na natanggap'],
  sent: ['nagpadala kami', 'ipinadala', 'ipadala muli'],
  toBeSent: ['magpapadala kami', 'padadalhan', 'ipapadala'],
  arrived: ['natanggap', 'dumating'],
  message: ['mensahe*'],
  byPhone: ['telepono'],
  owning: ['bagong'],
  byApp: ['authentication app'],
};

export const messages: MessagePhrases = {
  action: ['gamitin', 'ilagay'],
  purpose: ['beripikasyon'],
  secrecy: ['huwag ibahagi', 'huwag i-share', 'kaninuman', 'kahit kanino'],
  is: ['ay'],
};
