/** How often figures are fetched again that other people change too. */

export const REFRESH_MS = 30_000
