/** The thing, which a test needs to be there. */
export function present<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('what the test needs is not there')
  return thing
}
