/** Every page a brand's site has, with the length of the code it texts. */
export const sitePages = {
  plain: { title: 'One page', about: 'Number and code on the same page', codeLength: 6 },
  country: { title: 'Country and boxes', about: 'Country select, national number, six boxes', codeLength: 6 },
  spa: { title: 'Single-page app', about: 'The code step is a client-side route, built late', codeLength: 8 },
  multi: { title: 'Two documents', about: 'Form posts and full navigations', codeLength: 4 },
  masked: { title: 'Masked input', about: 'Formats as you type and takes nothing else', codeLength: 6 },
  react: { title: 'React', about: 'Inputs controlled by React state', codeLength: 6 },
  iframe: { title: 'Frame', about: 'The form is in a frame of the same origin', codeLength: 6 },
  shadow: { title: 'Web component', about: 'The form is in an open shadow root', codeLength: 6 },
  dialog: { title: 'Dialog', about: 'The form is in a modal dialog', codeLength: 6 },
  rtl: { title: 'Right to left', about: 'The form reads from right to left', codeLength: 6 },
  unnamed: { title: 'Unnamed fields', about: 'Nothing tells what is to go into them', codeLength: 6 },
  particular: {
    title: 'Particular fields',
    about: 'One widget at a time, named in the address',
    codeLength: 0,
  },
  nofield: { title: 'No field', about: 'A search box and a newsletter, nothing to fill', codeLength: 0 },
  upload: {
    title: 'Uploaded page',
    about: 'What another user uploaded, in a sandboxed document',
    codeLength: 0,
  },
  refuses: { title: 'Refuses input', about: 'The field undoes every change', codeLength: 0 },
} as const;

export type SitePage = keyof typeof sitePages;

export const sitePageNames = Object.keys(sitePages) as readonly SitePage[];

export function isSitePage(name: string): name is SitePage {
  return Object.hasOwn(sitePages, name);
}
