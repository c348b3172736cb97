import { parseYAML } from 'confbox';

type Tree = { [key: string]: string | Tree };

/** Turns `locales/*.yml` into flat messages, named as the browser names them: `errors.offline.title` → `errors_offline_title`. */
export function localeFiles() {
  return {
    name: 'locale-files',
    transform(source: string, id: string) {
      if (!/\/locales\/\w+\.yml$/.test(id)) return null;
      return { code: `export default ${JSON.stringify(flatMessages(source))}`, map: null };
    },
  };
}

export function flatMessages(yaml: string): Record<string, string> {
  return Object.fromEntries(flatten(parseYAML<Tree>(yaml), []));
}

function flatten(tree: Tree, path: readonly string[]): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = [...path, key];
    return typeof value === 'string' ? [[here.join('_'), value]] : flatten(value, here);
  });
}
