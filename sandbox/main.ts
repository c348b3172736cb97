import { parseArgs } from 'node:util';
import { sitePageNames, sitePages } from './pages/catalog.ts';
import { demoBrands } from './rules/catalog.ts';
import { isScenarioName, scenarioNames, scenarios } from './rules/scenarios.ts';
import { type Sandbox, startSandbox } from './server.ts';

const DEFAULT_PORT = 4610;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: String(DEFAULT_PORT) },
    scenario: { type: 'string', default: 'default' },
    seed: { type: 'string' },
    'no-history': { type: 'boolean', default: false },
  },
});

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function describe(sandbox: Sandbox): string {
  const pages = ['index' as const, ...sitePageNames].map((page) => {
    const about = page === 'index' ? 'All of these' : sitePages[page].about;
    return `  ${sandbox.siteUrl('Acme', page).padEnd(42)} ${about}`;
  });
  return `The sandbox is running: ${scenarios[sandbox.state.scenario].description}.

  API   ${sandbox.apiUrl}
  Key   ${sandbox.key}

Build the extension against it with WXT_API_URL=${sandbox.apiUrl}

Sign-up pages (also at ${demoBrands
    .slice(1)
    .map((name) => name.toLowerCase())
    .join(', ')}.localhost):
${pages.join('\n')}

Stop it with Ctrl+C.`;
}

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`Not a port: ${values.port}.`);
if (!isScenarioName(values.scenario)) {
  fail(`There is no scenario "${values.scenario}"; there are ${scenarioNames.join(', ')}.`);
}

// A new seed each time, or a browser that remembers yesterday's rentals would meet the same ids again.
const seed = values.seed === undefined ? Date.now() % 2 ** 32 : Number(values.seed);

try {
  const sandbox = await startSandbox({
    port,
    scenario: values.scenario,
    seed,
    withHistory: !values['no-history'],
  });
  console.log(describe(sandbox));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close());
  }
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  fail(`Port ${port} is in use; choose another with --port.`);
}
