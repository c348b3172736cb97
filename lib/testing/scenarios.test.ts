import { expect, test } from 'vitest';
import { killsIn, played, SCENARIOS } from './scenarios.ts';

const SHORT = ['rent, cancel', 'rent, try another, and the code is at the server first'];

test.each(SCENARIOS.filter(({ name }) => SHORT.includes(name)))(
  '$name: killed where the same is left, the same follows',
  async (loop) => {
    let from = 0;
    const { world } = await played(loop, ({ steps }) => {
      from = steps.taken;
      steps.left = [];
    });
    const { left, names } = world.steps;
    const endings = new Map<string | undefined, Set<string>>();
    for (const [n, name] of names.slice(from).entries()) {
      if (!name.startsWith('before')) continue;
      const killed = await played(loop, ({ steps }) => {
        steps.killAt = from + n + 1;
      });
      const ending = killed.world.leftWithoutWorker();
      endings.set(left?.[n], (endings.get(left?.[n]) ?? new Set()).add(ending));
    }
    const kills = await killsIn(loop);
    expect([...endings.values()].map((one) => one.size)).toEqual(kills.map(() => 1));
  },
);
