/** Browsers tell the window of a document by its prototype. Here only the document itself tells what a test has as its window. */
if (typeof document !== 'undefined') {
  const view = document.defaultView;
  const told = Object.getOwnPropertyDescriptor(Document.prototype, 'defaultView')?.get;
  Object.defineProperty(Document.prototype, 'defaultView', {
    configurable: true,
    get(this: Document) {
      return this === document ? view : (told?.call(this) ?? null);
    },
  });
}
