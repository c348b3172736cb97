import { bundles } from './bundles.ts';
import { button } from './button.ts';
import type { Figure } from './figure.ts';
import { fill } from './fill.ts';
import { latency } from './latency.ts';
import { memory } from './memory.ts';
import { page } from './page.ts';
import { popup } from './popup.ts';
import { scan } from './scan.ts';
import { search } from './search.ts';
import { watch } from './watch.ts';
import { worker } from './worker.ts';

export const FIGURES: readonly Figure[] = [
  bundles,
  page,
  watch,
  button,
  scan,
  fill,
  popup,
  search,
  worker,
  memory,
  latency,
];
