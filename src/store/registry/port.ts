/** Answers `app/registry/port.ts` from PostgreSQL. */
import type { RegistryPort } from '../../app/registry/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { listItems, listLocations } from './list.ts'
import { getPlace } from './place.ts'
import { findItems } from './read-registry.ts'
import { registerItems } from './register-items.ts'
import { registerLocations } from './register-locations.ts'
import { itemStock } from './stock.ts'

/** The verbs of items and places, on one pool by one clock. */
export function registryPort(clocked: Clocked): RegistryPort {
  const { pool } = clocked
  return {
    registerItems: (items, options) => registerItems(clocked, items, options),
    registerLocations: (locations, by) => registerLocations(clocked, locations, by),
    findItems: (codes) => findItems(pool, codes),
    listItems: (ask) => listItems(pool, ask),
    listLocations: (ask) => listLocations(pool, ask),
    itemStock: (code) => itemStock(pool, code),
    getPlace: (site, path) => getPlace(pool, site, path),
  }
}
