/** The page of one import; null where there is none yet. */
export function importAddress(_id: string): string | null {
  return null
}
