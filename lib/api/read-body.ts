/** The body as text; null if it is too long. Rejects if the connection breaks. */
export async function readBody({ headers, body }: Response, mostBytes: number): Promise<string | null> {
  if (body === null) return '';
  // For a compressed body this is less than the real length.
  if (Number(headers.get('Content-Length')) > mostBytes) {
    body.cancel().catch(() => undefined);
    return null;
  }
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
