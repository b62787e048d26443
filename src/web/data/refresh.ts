/** How often figures that everybody changes are asked for again. */

export const REFRESH_MS = 30_000
