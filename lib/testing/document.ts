import { MessageChannel } from 'node:worker_threads';
import { afterAll } from 'vitest';

if (typeof document !== 'undefined') {
  // Browsers have it. Node gives it to no context of its own making.
  Object.assign(globalThis, { MessageChannel });
  tellItsWindow();
  keepClasses();
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

/** Each file has a document of its own, but all have the classes of its nodes in common: the next finds them as this one did. */
function keepClasses(): void {
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
