/** Answers `app/registry/port.ts` from PostgreSQL. */
import type { RegistryPort } from '../../app/registry/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { findItems, listItems, listLocations } from './read-registry.ts'
import { getPlace, itemStock } from './read-stock.ts'
import { registerItems, registerLocations } from './register.ts'

export function registryPort(clocked: Clocked): RegistryPort {
  const { pool } = clocked
  return {
    registerItems: (items, by) => registerItems(clocked, items, by),
    registerLocations: (locations, by) => registerLocations(clocked, locations, by),
    findItems: (codes) => findItems(pool, codes),
    listItems: (ask) => listItems(pool, ask),
    listLocations: (ask) => listLocations(pool, ask),
    itemStock: (code) => itemStock(pool, code),
    getPlace: (site, path) => getPlace(pool, site, path),
  }
}
