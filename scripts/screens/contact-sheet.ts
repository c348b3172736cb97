export interface Picture {
  name: string;
  /** File names beside the sheet. */
  shots: readonly string[];
  findings: readonly string[];
}

/** One page with all pictures, a row for each state. */
export function contactSheet(pictures: readonly Picture[]): string {
  const rows = pictures.map(({ name, shots, findings }) => {
    const images = shots.map(
      (shot) =>
        `<a href="${shot}"><figure><img loading="lazy" src="${shot}" alt=""><figcaption>${labelOf(shot, name)}</figcaption></figure></a>`,
    );
    const notes = findings.map((finding) => `<li>${escapeHtml(finding)}</li>`);
    return `<section id="${name}"><h2>${name}</h2><ul>${notes.join('')}</ul><div>${images.join('')}</div></section>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<title>OhmyOTP, view by view</title>
<style>
  body { font: 14px system-ui; margin: 24px; background: #dfe3de; color: #191c18; }
  div { display: flex; gap: 16px; overflow-x: auto; align-items: start; }
  figure { margin: 0; }
  img { width: 260px; box-shadow: 0 1px 6px rgb(0 0 0 / 30%); background: #fff; }
  a { color: inherit; }
  li { color: #a3202b; }
</style>
<h1>${pictures.length} states</h1>
${rows.join('\n')}
`;
}

function labelOf(shot: string, name: string): string {
  return shot.slice(name.length + 1, -'.png'.length);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
