import { bodyOutputs } from '../record/body-output.ts';
import { excludedParties } from '../record/excluded-party.ts';
import { endsOf } from './align-reasons.ts';
import type { AlignAnswer } from './align-schema.ts';
import type { AlignSetting } from './align-setting.ts';

/** Lines of talks that leave somebody out, with what that one could do about it. */
export function excludedSection({ context, day, reasons }: AlignSetting): AlignAnswer['excluded'] {
  return excludedParties(context, day).map(({ brokers, excluded, means, state, title, track }) => ({
    track,
    title,
    state,
    brokers: [...brokers],
    excluded,
    means: means.map(({ about, assumption, kind, over, source }) => ({
      kind,
      over,
      about,
      why: reasons.computed(
        `means/${track}/${excluded}/${kind}/${over}/${about}`,
        { code: 'align/means', params: { excluded, kind, over } },
        reasons.behind({ source, assumption }),
      ),
    })),
  }));
}

/** What joint bodies of two states may be expected to bring about. */
export function bodySection({ context, day, reasons }: AlignSetting): AlignAnswer['bodies'] {
  return bodyOutputs(context, day).map(
    ({ assumption, body, expected, level, members, source, tests }) => ({
      body,
      members: [...members],
      level: endsOf(level),
      expected: endsOf(expected),
      tests: tests.map((each) => ({ ...each })),
      why: reasons.computed(
        `body/${body}`,
        { code: 'align/body', params: { body } },
        [
          ...reasons.behind({ source, assumption }),
          ...tests.flatMap(({ event }) => reasons.records([context.pack.events[event]])),
          ...(tests.length > 0 ? reasons.parameters(['test-damage', 'test-recovery']) : []),
        ],
        expected.base,
      ),
    }),
  );
}
