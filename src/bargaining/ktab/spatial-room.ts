/** Places nearer together than this are one: a tenth of a hundredth of a line. KTAB's `posTol`. */
const TOGETHER = 1e-3;

/** Where actors stand and what they weigh, in columns that each turn writes anew. */
export class SpatialRoom {
  readonly actors: number;
  readonly issues: number;
  /** by actor, then by issue, on a line from 0 to 1 */
  readonly position: Float64Array;
  /** where each actor would rather be, as `position`; the same where ideals follow positions at once */
  readonly ideal: Float64Array;
  /** by actor, then by issue, 0 to 1 */
  readonly salience: Float64Array;
  /** what an actor's saliences sum to */
  readonly attention: Float64Array;
  readonly capability: Float64Array;
  /** capability × attention */
  readonly weight: Float64Array;
  /** of the ideal of an actor from the position of another, as it sees it: entry other · actors + actor */
  readonly distance: Float64Array;
  /** sum of the squares of an actor's saliences */
  readonly #scale: Float64Array;

  constructor(actors: number, issues: number) {
    this.actors = actors;
    this.issues = issues;
    this.position = new Float64Array(actors * issues);
    this.ideal = new Float64Array(actors * issues);
    this.salience = new Float64Array(actors * issues);
    this.attention = new Float64Array(actors);
    this.capability = new Float64Array(actors);
    this.weight = new Float64Array(actors);
    this.distance = new Float64Array(actors * actors);
    this.#scale = new Float64Array(actors);
  }

  /** To be called when positions, saliences and capabilities have been written: ideals are the positions. */
  settle(): void {
    this.ideal.set(this.position);
    for (let actor = 0; actor < this.actors; actor++) {
      let attention = 0;
      let scale = 0;
      for (let issue = 0; issue < this.issues; issue++) {
        const salience = this.salience[actor * this.issues + issue] ?? 0;
        attention += salience;
        scale += salience * salience;
      }
      this.attention[actor] = attention;
      this.#scale[actor] = scale;
      this.weight[actor] = attention * (this.capability[actor] ?? 0);
    }
  }

  /** Whether two actors stand at one place. */
  isTogether(actor: number, other: number): boolean {
    let sum = 0;
    for (let issue = 0; issue < this.issues; issue++) {
      const one = this.position[actor * this.issues + issue] ?? 0;
      const apart = one - (this.position[other * this.issues + issue] ?? 0);
      sum += apart * apart;
    }
    return Math.sqrt(sum) < TOGETHER;
  }

  /** All distances between ideals and positions. */
  measure(): void {
    for (let of = 0; of < this.actors; of++) {
      this.distancesTo(this.position, of * this.issues, this.distance, of * this.actors);
    }
  }

  /**
   * How far each actor's ideal lies from a place, as it sees it: the Euclidean distance with its saliences
   * as weights, over the largest there could be. 0 for an actor that cares about nothing. KTAB 1.4,
   * `SMPModel::bvDiff`.
   *
   * @param places - a place begins at `from`, one number for each issue
   * @param into - written to from `at` on, one number for each actor
   */
  distancesTo(places: Float64Array, from: number, into: Float64Array, at: number): void {
    const { actors, ideal, issues, salience } = this;
    const scales = this.#scale;
    for (let actor = 0; actor < actors; actor++) {
      const own = actor * issues;
      let sum = 0;
      for (let issue = 0; issue < issues; issue++) {
        const apart = (ideal[own + issue] ?? 0) - (places[from + issue] ?? 0);
        const felt = apart * (salience[own + issue] ?? 0);
        sum += felt * felt;
      }
      const scale = scales[actor] ?? 0;
      into[at + actor] = scale > 0 ? Math.sqrt(sum / scale) : 0;
    }
  }
}
