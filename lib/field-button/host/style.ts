/** The colors of `assets/tokens.css`. */
const COLORS = {
  light: {
    surface: '#ffffff',
    hover: '#eef3ef',
    line: '#cfd4cb',
    text: '#191c18',
    muted: '#5b6159',
    accent: '#0b6b4d',
    onAccent: '#ffffff',
    tip: '#1f241f',
    onTip: '#ffffff',
    shadow: '0 1px 2px rgb(20 30 20 / 8%), 0 8px 24px rgb(20 30 20 / 16%)',
  },
  dark: {
    surface: '#242924',
    hover: '#343b34',
    line: '#464e45',
    text: '#ecefe9',
    muted: '#a6ada2',
    accent: '#63cfa1',
    onAccent: '#06231a',
    tip: '#ecefe9',
    onTip: '#191c18',
    shadow: '0 1px 2px rgb(0 0 0 / 30%), 0 8px 24px rgb(0 0 0 / 45%)',
  },
};

/** Transparent, so that it is hit instead of the parts drawn there. `measure` positions it. */
const BOX = "all: initial !important; content: '' !important; position: fixed !important;";

/**
 * Keeps page styles out, so nothing here may use names that a document shares across its trees: no custom properties, which
 * a page can register with its own value, and no fonts it can define.
 */
export const styleOn = (ground: 'light' | 'dark') => {
  const color = COLORS[ground];
  return `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  overflow: visible !important;
  direction: ltr !important;
  unicode-bidi: normal !important;
}
:host::before { ${BOX} }
:host::after { ${BOX} }
:host::backdrop { content: none !important; display: none !important; }
[hidden], [data-away], .mark:not(:popover-open) { display: none !important; }
.mark { all: initial; color: #000; position: fixed; width: 2px; height: 2px; overflow: hidden; pointer-events: none; }
[data-text]::before { content: attr(data-text); }
* { box-sizing: border-box; }
.root {
  position: fixed;
  top: 0;
  left: 0;
  pointer-events: none;
  cursor: default;
  color-scheme: ${ground};
  color: ${color.text};
  font: 400 13px/1.4 system-ui, sans-serif;
  text-align: start;
  user-select: none;
  -webkit-text-size-adjust: none;
  text-size-adjust: none;
}
.spot, .tip, .menu, .note, .undo-note { position: absolute; }
button {
  margin: 0;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: inherit;
  cursor: pointer;
  touch-action: manipulation;
  -webkit-tap-highlight-color: transparent;
}
button:focus { outline: none; }
button:focus-visible, button[data-focus] { outline: 2px solid ${color.accent}; outline-offset: 1px; }
svg { display: block; fill: none; }
.line { stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }

.spot { width: 26px; height: 26px; }
.pill {
  position: absolute;
  top: 0;
  display: flex;
  height: 26px;
  border: 1px solid ${color.line};
  border-radius: 8px;
  background: ${color.surface};
  box-shadow: 0 1px 2px rgb(20 30 20 / 10%);
}
.spot[data-grows="left"] .pill { right: 0; }
.spot[data-grows="right"] .pill { left: 0; flex-direction: row-reverse; }
.press { display: grid; place-items: center; width: 24px; height: 24px; border-radius: 7px; }
.spot:not([data-ready]) .press, .menu:not([data-ready]) .item { cursor: default; }
.press[data-hover] { background: ${color.hover}; }
.press svg { width: 16px; height: 16px; }
.press .bubble { fill: ${color.accent}; }
.press .line { stroke: ${color.onAccent}; stroke-width: 3; }
.spot[data-press="wait"] .bubble { fill: ${color.muted}; }
.spot[data-press="wait"] .press .line { animation: wait 1.6s ease-in-out infinite; }
@keyframes wait { 50% { opacity: 0.25; } }
.more { display: none; place-items: center; width: 24px; height: 24px; border-radius: 7px; color: ${color.muted}; }
.more[data-hover], .more[aria-expanded="true"] { background: ${color.hover}; color: ${color.text}; }
.more svg { width: 12px; height: 12px; }
.pill[data-hover] .more, [data-keys] .more, .more[aria-expanded="true"] { display: grid; }
@media (hover: none) { .more { display: grid; } }

.tip {
  max-width: 260px;
  padding: 4px 8px;
  border: 1px solid transparent;
  border-radius: 6px;
  background: ${color.tip};
  color: ${color.onTip};
  font-size: 12px;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}

.menu {
  width: max-content;
  min-width: 196px;
  max-width: min(320px, calc(100vw - 8px));
  max-height: min(340px, calc(100vh - 8px));
  overflow-y: auto;
  padding: 4px;
  border: 1px solid ${color.line};
  border-radius: 12px;
  background: ${color.surface};
  box-shadow: ${color.shadow};
}
.heading { padding: 6px 10px 2px; color: ${color.muted}; font-size: 12px; }
.item {
  display: block;
  width: 100%;
  min-height: 32px;
  padding: 6px 10px;
  border-radius: 8px;
  font-variant-numeric: tabular-nums;
}
.item[data-hover], .item:focus, .item[data-focus] { background: ${color.hover}; }
.item:focus-visible, .item[data-focus] { outline-offset: -2px; }
.rule { height: 1px; margin: 4px 10px; background: ${color.line}; }

.note, .undo-note {
  display: flex;
  gap: 4px;
  width: max-content;
  max-width: min(320px, calc(100vw - 8px));
  padding-block: 6px;
  padding-inline: 12px 6px;
  border: 1px solid ${color.line};
  border-radius: 10px;
  background: ${color.surface};
  box-shadow: ${color.shadow};
}
.note span { padding: 3px 0; text-wrap: pretty; }
.close { display: grid; flex: none; place-items: center; width: 24px; height: 24px; border-radius: 6px; color: ${color.muted}; }
.close[data-hover] { background: ${color.hover}; color: ${color.text}; }
.close svg { width: 12px; height: 12px; }
.undo-note { align-items: center; max-width: min(400px, calc(100vw - 8px)); gap: 8px; padding-block: 4px; padding-inline: 10px 4px; border-radius: 8px; font-variant-numeric: tabular-nums; }
.undo-note > svg { flex: none; width: 14px; height: 14px; }
.undo-note .bubble { fill: ${color.accent}; }
.undo-note > svg .line { stroke: ${color.onAccent}; stroke-width: 3; }
.undo { flex: none; min-height: 24px; margin-inline-end: -6px; padding: 2px 8px; border-radius: 6px; color: ${color.accent}; font-weight: 600; }
.undo[data-hover] { background: ${color.hover}; }
.note .undo { margin-inline-end: 0; }
:is(.note, .undo-note):not([data-ready]) .undo { cursor: default; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (prefers-reduced-motion: reduce) { * { animation: none !important; } }
@media (forced-colors: active) {
  .press .bubble { fill: ButtonText; }
  .press .line { stroke: ButtonFace; }
  .rule { background: GrayText; }
  .item[data-hover], .item:focus, .item[data-focus] { outline: 2px solid Highlight; outline-offset: -2px; }
}
@media print { .root { display: none; } }
`;
};
