// Before anything is drawn: the theme that `components/shared/use-theme.ts` remembered. A script of its own, because a
// module runs after the first paint, and the extension's pages allow none inline.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
