import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { parseYAML } from 'confbox';
import { expect, test } from 'vitest';

// The parser imports JSON as only bundlers let it.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
hooks.deregister();

const inForge = (pattern: string) => globSync(`.github/${pattern}`).map((file) => file.replaceAll('\\', '/'));
const read = (file: string) => readFileSync(file, 'utf8');

interface Form {
  name?: string;
  description?: string;
  body?: {
    type: string;
    id?: string;
    attributes?: { label?: string; value?: string; options?: unknown[] };
  }[];
}

function workflowErrors(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

test.each(inForge('workflows/*'))('%s is a workflow', (file) => {
  expect(workflowErrors(file, read(file))).toEqual([]);
});

test('a workflow with a mistake is none', () => {
  const broken = read('.github/workflows/test.yml').replace('runs-on:', 'run-on:');
  expect(workflowErrors('broken.yml', broken)).not.toEqual([]);
});

test.each(inForge('workflows/*'))(
  '%s runs no action that may change, and asks for no right by default',
  (file) => {
    const uses = [...read(file).matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/.test(action))).toEqual([]);
    expect(parseYAML<{ permissions?: unknown }>(read(file)).permissions).toEqual({ contents: 'read' });
  },
);

test.each(inForge('workflows/*'))('nothing that others write becomes part of a command in %s', (file) => {
  const commands = [...read(file).matchAll(/run: (.*)/g)].map(([, command = '']) => command);
  expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
});

test.each(inForge('ISSUE_TEMPLATE/*').filter((file) => !file.endsWith('config.yml')))(
  '%s is a form',
  (file) => {
    const { name, description, body = [] } = parseYAML<Form>(read(file));
    expect([name, description].every((text) => typeof text === 'string' && text !== '')).toBe(true);
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const wrong = body.filter(({ type, id, attributes = {} }) =>
      type === 'markdown' ? !attributes.value : !id || !attributes.label,
    );
    expect(wrong).toEqual([]);
    const choices = body.filter(({ type }) => type === 'dropdown' || type === 'checkboxes');
    expect(choices.filter(({ attributes }) => !attributes?.options?.length)).toEqual([]);
    expect(body.filter(({ type }) => !/^(markdown|input|textarea|dropdown|checkboxes)$/.test(type))).toEqual(
      [],
    );
  },
);

test('the update bot looks after packages and actions', () => {
  const { updates } = parseYAML<{ updates: Record<string, unknown>[] }>(read('.github/dependabot.yml'));
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});
