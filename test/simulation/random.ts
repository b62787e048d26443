/** Chance that a seed decides: the same seed, the same course. */
export interface Random {
  /** 0 up to, and not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  pick<One>(all: readonly One[]): One
  chance(of: number): boolean
}

/** Mulberry32: 32 bits of state, which is enough to tell courses apart. */
export function randomOf(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return { next, between, pick: (all) => all[between(0, all.length - 1)], chance: (of) => next() < of }
}
