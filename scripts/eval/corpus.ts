import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface LabelledField {
  selector: string;
  /** `tel`, `tel-…`, `otp`, `otp-digit` or `other`. */
  label: string;
  visible: boolean;
  /** False where the source says nothing reliable about phones (codes) here. */
  telScored?: boolean;
  otpScored?: boolean;
}

export interface LabelledPage {
  set: string;
  page: string;
  file: string;
  fields: readonly LabelledField[];
}

/** Every labelled page of a folder made of `<set>/*.html` and `<set>/labels.json`. */
export async function readCorpus(folder: string): Promise<LabelledPage[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sets = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const pages = await Promise.all(sets.toSorted().map((set) => readSet(folder, set)));
  return pages.flat();
}

async function readSet(folder: string, set: string): Promise<LabelledPage[]> {
  const file = path.join(folder, set, 'labels.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  // A folder without labels is not a set.
  if (text === null) return [];
  const labels = JSON.parse(text) as { page: string; fields: LabelledField[] }[];
  return labels.map(({ page, fields }) => ({ set, page, fields, file: path.join(folder, set, page) }));
}
