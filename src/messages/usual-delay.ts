/** Whether the usual delay says something beside one that is late: it is some time, and at most half as long. */
export function tellsUsual(lagMs: number, usualLagMs: number): boolean {
  return usualLagMs >= 60_000 && 2 * usualLagMs <= lagMs
}
