import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { replayTutorial, TUTORIAL } from '../../scripts/replay-tutorial.ts';

test('the tutorial shows what the program prints (mend it: node scripts/replay-tutorial.ts)', () => {
  const text = readFileSync(TUTORIAL, 'utf8');
  expect(replayTutorial(text)).toBe(text);
}, 90_000);
