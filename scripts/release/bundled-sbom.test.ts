import { expect, test } from 'vitest';
import { bundledSbom, type Sbom } from './bundled-sbom.ts';

const SBOM: Sbom & { specVersion: string } = {
  specVersion: '1.5',
  serialNumber: 'urn:uuid:1',
  metadata: {
    timestamp: 'now',
    tools: [{ name: 'npm' }],
    component: { 'bom-ref': 'project@1.0.0', name: 'folder' },
  },
  components: [
    { 'bom-ref': 'react@19.0.0', name: 'react', version: '19.0.0' },
    { 'bom-ref': 'vitest@5.0.0', name: 'vitest', version: '5.0.0' },
    { 'bom-ref': 'react@18.0.0', name: 'react', version: '18.0.0' },
  ],
  dependencies: [
    { ref: 'project@1.0.0', dependsOn: ['react@19.0.0', 'vitest@5.0.0'] },
    { ref: 'react@19.0.0' },
    { ref: 'vitest@5.0.0', dependsOn: ['react@18.0.0'] },
  ],
};

test('the bill names what is bundled, in the version that is, and what leads to it', () => {
  const bill = bundledSbom(SBOM, 'project', [{ name: 'react', version: '19.0.0' }]);
  expect(bill.components).toEqual([
    { 'bom-ref': 'react@19.0.0', name: 'react', version: '19.0.0', scope: 'required' },
  ]);
  expect(bill.dependencies).toEqual([
    { ref: 'project@1.0.0', dependsOn: ['react@19.0.0'] },
    { ref: 'react@19.0.0', dependsOn: [] },
  ]);
});

test('two bills of one commit are the same, whenever, wherever and with whichever npm they were made', () => {
  const later: Sbom = structuredClone(SBOM);
  later.serialNumber = 'urn:uuid:2';
  later.metadata = { ...later.metadata, timestamp: 'later', tools: [] };
  later.metadata.component.name = 'elsewhere';
  const bundled = [{ name: 'react', version: '19.0.0' }];
  expect(bundledSbom(later, 'project', bundled)).toEqual(bundledSbom(SBOM, 'project', bundled));
  expect(bundledSbom(SBOM, 'project', bundled).metadata).toEqual({
    component: { 'bom-ref': 'project@1.0.0', name: 'project' },
  });
});

test('a bundled package that npm does not know is an error', () => {
  expect(() => bundledSbom(SBOM, 'project', [{ name: 'preact', version: '1.0.0' }])).toThrow('preact');
});
