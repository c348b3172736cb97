import type { FillOutcome } from '../../lib/domain/fill.ts';

export type FillValue = 'number' | 'code';

interface FillWords {
  text: string;
  /** Whether copying is what helps now. */
  copy: boolean;
}

const WORDS: Record<FillOutcome, Record<FillValue, string>> = {
  filled: {
    number: 'Number filled on this page.',
    code: 'Code filled on this page.',
  },
  no_field: {
    number: 'No phone field found on this page. Click into the field, or copy the number.',
    code: 'No code field found on this page. Click into the field, or copy the code.',
  },
  wrong_page: {
    number: 'This tab shows another site now. Go back to the form, or copy the number.',
    code: 'This tab shows another site now. Go back to the form, or copy the code.',
  },
  not_taken: {
    number: 'This page refused the number. Copy it and paste it yourself.',
    code: 'This page refused the code. Copy it and paste it yourself.',
  },
  page_gone: {
    number: 'The page closed or reloaded. Fill again once the form is there.',
    code: 'The page closed or reloaded. Fill again once the form is there.',
  },
  page_closed_to_us: {
    number: "Browser pages, stores and PDFs can't be filled. Copy the number instead.",
    code: "Browser pages, stores and PDFs can't be filled. Copy the code instead.",
  },
  bound_elsewhere: {
    number: 'This number is for another site. Copy it if you want it here.',
    code: 'The SMS says that its code is for another site. Copy it only if you trust this page.',
  },
};

const COPY_HELPS: Record<FillOutcome, boolean> = {
  filled: false,
  no_field: true,
  wrong_page: true,
  not_taken: true,
  page_gone: false,
  page_closed_to_us: true,
  bound_elsewhere: true,
};

export function fillWords(outcome: FillOutcome, value: FillValue): FillWords {
  return { text: WORDS[outcome][value], copy: COPY_HELPS[outcome] };
}
