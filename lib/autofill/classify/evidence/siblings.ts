import type { FieldFeatures } from '../../dom/field-features.ts';

export function siblingsOf(field: FieldFeatures, all: readonly FieldFeatures[]): FieldFeatures[] {
  const byForm = forms.get(all) ?? Map.groupBy(all, ({ form }) => form);
  forms.set(all, byForm);
  return (byForm.get(field.form) ?? []).filter((other) => other !== field);
}

const forms = new WeakMap<readonly FieldFeatures[], Map<number, FieldFeatures[]>>();
