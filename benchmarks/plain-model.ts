import type { Compiled } from '../src/core.ts';

/**
 * The yardstick of `draws`: the acceptance rule of the joint model and nothing around it, in one
 * function, with the machine's own random numbers and mathematics.
 *
 * Every need is asked once, on the first day: a holder says yes when a uniform number exceeds
 * 1 / (1 + exp(ΔU/σ)). No queue of events, no second asking, no moods that change, no hazards, no
 * conditions that wait for others, no account of who held it.
 *
 * @returns draws in which each phase was granted, all projects one after the other
 */
export function plainDraws(compiled: Compiled): number[] {
  const { inputs, parameters, projects, inner, outer, grid } = compiled;
  const values = new Float64Array(inputs.length);
  const granted = projects.flatMap(({ phases }) => phases.map(() => 0));
  const horizon = grid.at(-1) ?? 0;
  const at = (index: number): number => values[index] ?? Number.NaN;
  for (let sample = 0; sample < outer; sample++) {
    for (const [index, { knots }] of inputs.entries()) {
      const u = Math.random() * (knots.length - 1);
      const below = Math.min(Math.floor(u), Math.max(knots.length - 2, 0));
      const low = knots[below] ?? Number.NaN;
      values[index] = low + ((knots[below + 1] ?? low) - low) * (u - below);
    }
    const noise = at(parameters.noise);
    for (let draw = 0; draw < inner; draw++) {
      let row = 0;
      for (const { moods, positions, issues, phases } of projects) {
        const mood = moods.map(() => Math.random());
        const saysYes = (index: number, level: number, offset: number): boolean => {
          const position = positions[index];
          const issue = position && issues[position.issue];
          if (position === undefined || issue === undefined) return false;
          if (position.limit !== undefined && level > at(position.limit)) return false;
          if (level > position.asksAbove && position.asks.length > 0) return false;
          const ideal = at(position.ideal);
          const gain = Math.abs(ideal - at(issue.statusQuo)) - Math.abs(ideal - level) + offset;
          return (mood[position.mood] ?? 0) > 1 / (1 + Math.exp(gain / noise));
        };
        const done: boolean[] = [];
        for (const { after, needs, takes } of phases) {
          const isGranted = needs.every(({ holder, level, granted: onRecord }) => {
            if (onRecord.some(({ to }) => to === null || to > 0)) return true;
            if (holder.kind === 'worth') return holder.margin !== null && at(holder.margin) >= 0;
            if (level === undefined) return false;
            if (holder.kind === 'bargain') return at(holder.outcome) >= at(level);
            if (holder.kind === 'actor') {
              const offset = holder.offset === undefined ? 0 : at(holder.offset);
              return saysYes(holder.position, at(level), offset);
            }
            const others = holder.objection === undefined ? 0 : at(holder.objection);
            const yes = holder.members.every(({ position }) => saysYes(position, at(level), 0));
            return yes && Math.random() >= others;
          });
          const inTime = takes !== null && at(takes) <= horizon;
          const isDone = isGranted && inTime && after.every((earlier) => done[earlier] === true);
          done.push(isDone);
          if (isDone) granted[row] = (granted[row] ?? 0) + 1;
          row += 1;
        }
      }
    }
  }
  return granted;
}
