import type { PagePhrases } from '../shape/phrases.ts';

/** Belarusian */
export const pages: PagePhrases = {
  phone: ['тэлефон*', 'нумар тэлефона'],
  number: ['нумар', 'нумара'],
  code: ['код пацвярджэння', 'аднаразов*', 'код з sms', 'код з смс'],
  sent: ['адправілі', 'адпраўлен*', 'даслалі', 'дасланы', 'адправіць яшчэ'],
  toBeSent: ['адправім', 'дашлём'],
  message: ['паведамленн*'],
  about: ['пацвердзіце', 'пацвярджэнн*'],
  byPhone: ['тэлефон*'],
};
