import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that take the longest, in that order. Begun last, each would have the others' workers wait for it. */
const LONGEST = [
  // It collects garbage again and again, which takes ten times as long once other tests have filled the same heap.
  'money-soak',
  'field-button-attacks',
  'numbers',
  'alerts',
  'filling',
  'worker',
  'field-button-menu',
  'fields-in-sight',
  'field-button',
  'loop',
  'options',
  'popup-flows',
  'money',
  'field-button-document',
  'popup',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.indexOf(path.basename(moduleId).replace(/\.(spec|test)\.ts$/, ''));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
