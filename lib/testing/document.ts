import { MessageChannel } from 'node:worker_threads';
import { afterAll } from 'vitest';

if (typeof document !== 'undefined') {
  // Browsers have it, but Node does not put it in a new context.
  Object.assign(globalThis, { MessageChannel });
  tellItsWindow();
  restoreClasses();
}

/** Browsers tell the window of a document by its prototype. Here only the document itself tells what a test has as its window. */
function tellItsWindow(): void {
  const view = document.defaultView;
  const told = Object.getOwnPropertyDescriptor(Document.prototype, 'defaultView')?.get;
  Object.defineProperty(Document.prototype, 'defaultView', {
    configurable: true,
    get(this: Document) {
      return this === document ? view : (told?.call(this) ?? null);
    },
  });
}

/** Each file has a document of its own, but all files share its classes. Undoes what a test changed in them. */
function restoreClasses(): void {
  const found = Object.getOwnPropertyNames(globalThis)
    .map((name): unknown => Reflect.get(globalThis, name)?.prototype)
    .filter((prototype) => typeof prototype === 'object' && prototype !== null)
    .map((prototype) => ({ prototype, members: Object.getOwnPropertyDescriptors(prototype) }));
  afterAll(() => {
    for (const { prototype, members } of found) {
      for (const name of Reflect.ownKeys(prototype)) {
        if (!Object.hasOwn(members, name)) Reflect.deleteProperty(prototype, name);
      }
      Object.defineProperties(prototype, members);
    }
  });
}
