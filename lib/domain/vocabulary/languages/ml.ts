import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Malayalam */
export const pages: PagePhrases = {
  phone: ['*മൊബൈൽ*', '*ഫോൺ*'],
  code: ['*ഒടിപി*', '*ഒറ്റത്തവണ*', '*സ്ഥിരീകരണ കോഡ*'],
  codeNoun: ['*കോഡ*'],
  sent: ['*വീണ്ടും അയ*', '*അയച്ച*'],
  message: ['*എസ്എംഎസ്*', '*സന്ദേശ*'],
  password: ['*പാസ്വേഡ*'],
  other: ['*ആധാർ*', '*പിൻ കോഡ്*', '*പിൻകോഡ്*'],
  byEmail: ['ഇമെയിൽ*'],
};

export const messages: MessagePhrases = {
  code: ['കോഡ്*', 'ഒടിപി*'],
  secrecy: ['പങ്കിടരുത്', 'ആരുമായും'],
};
