/** Runs in each page where the button is on. */
export const FIRST_LOOK = ['/field-button.js'] as const;

// What reads a page comes first: the others use it.
export const READING = ['/page-scanner.js'] as const;
export const FILLING = ['/page-scanner.js', '/fill.js'] as const;
export const BUTTON = ['/page-scanner.js', '/guarded-host.js', '/field-button-view.js'] as const;

/** Uses what filled. */
export const UNDO_NOTE = ['/guarded-host.js', '/undo-note.js'] as const;
