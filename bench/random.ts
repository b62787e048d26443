/** Random numbers that follow from a seed: the same seed gives the same file on every machine. */

/** Uniform numbers in [0, 1): mulberry32. */
export function createDraw(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Ranks 0 … count-1, the n-th drawn with a weight of 1/n: Walker's alias method, two draws a rank. */
export function createZipf(count: number, draw: () => number): () => number {
  let total = 0
  for (let rank = 1; rank <= count; rank += 1) total += 1 / rank
  const share = Float64Array.from({ length: count }, (_, rank) => count / (rank + 1) / total)
  const alias = new Int32Array(count)
  const small: number[] = []
  const large: number[] = []
  share.forEach((value, rank) => {
    if (value < 1) small.push(rank)
    else large.push(rank)
  })
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!
    const rich = large[large.length - 1]
    alias[poor] = rich
    share[rich] -= 1 - share[poor]
    if (share[rich] < 1) small.push(large.pop()!)
  }
  for (const rank of [...small, ...large]) share[rank] = 1
  return () => {
    const rank = Math.floor(draw() * count)
    return draw() < share[rank] ? rank : alias[rank]
  }
}
