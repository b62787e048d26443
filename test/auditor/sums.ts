/** Sums and bounds of BigInt. */
export const sum = (units: readonly bigint[]) => units.reduce((total, one) => total + one, 0n)
export const lesser = (left: bigint, right: bigint) => (left < right ? left : right)
export const greater = (left: bigint, right: bigint) => (left > right ? left : right)
