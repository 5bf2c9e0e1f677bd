/**
 * A binary heap of nodes by two keys (what is unknown, then how much), of equals the lower node:
 * typed arrays, one place a node, keys lowered in place.
 */
export class NodeHeap {
  readonly unknown: Int32Array;
  readonly value: Float64Array;
  readonly #heap: Int32Array;
  /** where a node stands in the heap; -1: not there */
  readonly #at: Int32Array;
  #size = 0;

  constructor(nodes: number) {
    this.unknown = new Int32Array(nodes);
    this.value = new Float64Array(nodes).fill(Infinity);
    this.#heap = new Int32Array(nodes);
    this.#at = new Int32Array(nodes).fill(-1);
  }

  get size(): number {
    return this.#size;
  }

  /** Sets the keys of a node, which must not be higher than those it has in the heap. */
  lower(node: number, unknown: number, value: number): void {
    this.unknown[node] = unknown;
    this.value[node] = value;
    let at = this.#at[node] ?? -1;
    if (at < 0) {
      at = this.#size;
      this.#size += 1;
    }
    this.#rise(node, at);
  }

  /** Takes out the lowest node; -1 when there is none. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#heap[0] ?? -1;
    this.#size -= 1;
    const last = this.#heap[this.#size] ?? -1;
    this.#at[top] = -1;
    if (this.#size > 0) this.#sink(last);
    return top;
  }

  #isBefore(a: number, b: number): boolean {
    const [unknownA = 0, unknownB = 0] = [this.unknown[a], this.unknown[b]];
    if (unknownA !== unknownB) return unknownA < unknownB;
    const [valueA = 0, valueB = 0] = [this.value[a], this.value[b]];
    return valueA < valueB || (valueA === valueB && a < b);
  }

  #rise(node: number, from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.#heap[parent] ?? -1;
      if (!this.#isBefore(node, above)) break;
      this.#put(above, at);
      at = parent;
    }
    this.#put(node, at);
  }

  #sink(node: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (right < this.#size && this.#isBefore(this.#heap[right] ?? -1, this.#heap[child] ?? -1)) {
        child = right;
      }
      const below = this.#heap[child] ?? -1;
      if (!this.#isBefore(below, node)) break;
      this.#put(below, at);
      at = child;
    }
    this.#put(node, at);
  }

  #put(node: number, at: number): void {
    this.#heap[at] = node;
    this.#at[node] = at;
  }
}
