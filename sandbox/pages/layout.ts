import { html } from 'hono/html';
import type { Brand } from './brand.ts';

export type Markup = ReturnType<typeof html>;

interface Shell {
  brand: Brand;
  title: string;
  /** Name of a script in `client/`, without its extension. */
  script?: string;
}

function head({ brand, title, script }: Shell): Markup {
  return html`<meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · ${brand.name}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/site/assets/style.css">
    ${script ? html`<script type="module" src="/site/assets/${script}.js"></script>` : ''}`;
}

/** A whole page of a brand's site: header, pitch, and what it is about in a card. */
export function sitePage(shell: Shell, card: Markup): Markup {
  const { brand } = shell;
  return html`<!doctype html>
<html lang="en" style="--hue: ${brand.hue}">
  <head>${head(shell)}</head>
  <body>
    <header class="bar">
      <a class="logo" href="/"><span aria-hidden="true">${brand.name.charAt(0)}</span>${brand.name}</a>
      <nav aria-label="Main"><a href="/nofield">Help</a><a href="/">All pages</a><a href="/plain">Log in</a></nav>
    </header>
    <main class="columns">
      <section class="pitch">
        <h1>Good things begin with ${brand.name}.</h1>
        <p>Join the people who plan, share and order in one place. It takes a minute, and a phone.</p>
        <ul>
          <li>No fees, no contract</li>
          <li>Works on every device</li>
          <li>Leave whenever you like</li>
        </ul>
      </section>
      <section class="card">${card}</section>
    </main>
    <footer>© ${brand.name} · <a href="/">Terms</a> · <a href="/">Privacy</a></footer>
  </body>
</html>`;
}

/** A document that shows nothing but the card, for a frame. */
export function framePage(shell: Shell, card: Markup): Markup {
  return html`<!doctype html>
<html lang="en" style="--hue: ${shell.brand.hue}">
  <head>${head(shell)}</head>
  <body class="framed">${card}</body>
</html>`;
}
