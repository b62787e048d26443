/** The next capacity: half more, of very many an eighth, since room that is not used is memory all the same. */
export function grown(capacity: number): number {
  return Math.ceil(capacity * (capacity < 1_000_000 ? 1.5 : 1.125))
}
