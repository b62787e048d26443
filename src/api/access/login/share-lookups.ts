/**
 * Lets requests that come together share a look into the database, without believing anything that was read before a
 * request came. A request that comes while a look is under way shares the next one: a user who is shut out is out with
 * the next request, and a hundred requests at once cost two looks.
 */
export function shareLookups<Found>(look: (key: string) => Promise<Found>): (key: string) => Promise<Found> {
  const running = new Map<string, Promise<unknown>>()
  const next = new Map<string, Promise<Found>>()

  function start(key: string): Promise<Found> {
    const found = look(key)
    const settled = found.then(
      () => {},
      () => {},
    )
    running.set(key, settled)
    void settled.then(() => {
      if (running.get(key) === settled) running.delete(key)
    })
    return found
  }

  return (key) => {
    const before = running.get(key)
    if (before === undefined) return start(key)
    let shared = next.get(key)
    if (shared === undefined) {
      shared = before.then(() => {
        next.delete(key)
        return start(key)
      })
      next.set(key, shared)
    }
    return shared
  }
}
