/** The part of `runtime` by which a script knows that its extension is still there. */
export interface OwnRuntime {
  id?: string | undefined;
}

/** Tells from now on whether the extension is the one that started this script: false once it was reloaded or removed. */
export function ownInstance(runtime: OwnRuntime): () => boolean {
  const { id } = runtime;
  return () => runtime.id !== undefined && runtime.id === id;
}
