import { makeProblem } from '../../quantity/index.ts';
import { trackStates } from '../../scenario/index.ts';
import type { Pack, View } from '../../scenario/index.ts';
import type { CompiledHazard } from '../compiled.ts';
import { wordsEn } from '../words-en.ts';
import type { InputTable } from './input-table.ts';
import type { Ordinals } from './ordinals.ts';
import type { Positions } from './positions.ts';

type Hazard = Pack['hazards'][string];

/**
 * The chance events that touch a project: those whose condition on the state of talks holds on the
 * as-of date. Only effects on positions that already count here are carried.
 */
export function compileHazards(
  view: View,
  inputs: InputTable,
  ordinals: Ordinals,
  positions: Positions,
  project: string,
): CompiledHazard[] {
  const states = trackStates(view.pack, view.asOf);
  return Object.entries(view.pack.hazards).flatMap(([id, hazard]) => {
    const condition = hazard.while;
    if (condition !== undefined) {
      const now = states.find(({ id: track }) => track === condition.track)?.states.at(-1)?.state;
      if (now === undefined || !condition.state.includes(now)) return [];
    }
    const compiled = compileHazard(inputs, ordinals, positions, project, id, hazard);
    return compiled === undefined ? [] : [compiled];
  });
}

function compileHazard(
  inputs: InputTable,
  ordinals: Ordinals,
  positions: Positions,
  project: string,
  id: string,
  hazard: Hazard,
): CompiledHazard | undefined {
  const own = ordinals.of('hazards', id);
  if (!('per-year' in hazard.rate)) {
    const params = { hazard: id };
    inputs.problems.push(
      makeProblem({ code: 'assess/hazard-series', severity: 'warning', params }, wordsEn),
    );
    return undefined;
  }
  const severs = hazard.effects.some(
    (effect) => 'sever' in effect && effect.sever.includes(project),
  );
  const shifts = hazard.effects.flatMap((effect, index) => {
    if (!('shift' in effect)) return [];
    const { actor, issue, by, lasts } = effect.shift;
    const position = positions.origins.findIndex(
      (each) => each.actor === actor && each.issue === issue,
    );
    if (position < 0) return [];
    const params = { hazard: id, actor, issue };
    const shift = inputs.add({
      stream: `hazard/${own}/${index}/by`,
      label: { code: 'input/hazard-shift', params },
      quantity: by,
      record: hazard,
    });
    const days = inputs.add({
      stream: `hazard/${own}/${index}/lasts`,
      label: { code: 'input/hazard-lasts', params },
      quantity: lasts,
      record: hazard,
      unit: 'day',
    });
    return shift === undefined || days === undefined ? [] : [{ position, by: shift, lasts: days }];
  });
  if (!severs && shifts.length === 0) return undefined;
  const perYear = inputs.add({
    stream: `hazard/${own}/rate`,
    label: { code: 'input/hazard-rate', params: { hazard: id } },
    quantity: hazard.rate['per-year'],
    record: hazard,
  });
  if (perYear === undefined) return undefined;
  // one event for all projects it touches: the address knows no project
  return { stream: `hazard/${own}`, perYear, shifts, severs };
}
