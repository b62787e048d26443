/**
 * The import tables of the house: which floor may import which, and which street of a floor may import which.
 *
 * A floor is a folder of `src`. A street is a capability, and its folder goes by the same name on every floor. A ground
 * is a folder of a floor that its streets stand on. What comes first in a table stands on what comes after it.
 */

/** What the files of a floor may import. */
export interface Floor {
  /** Floors, or files by a pattern that may be imported: `<street>` stands for any street, `*` for any name. */
  readonly imports: readonly string[]
  /** The same, for what only types may be imported from. */
  readonly types?: readonly string[]
  /** Whether packages and Node's own modules may be imported. */
  readonly packages: boolean
}

export const FLOOR_NAMES = [
  'core',
  'messages',
  'app',
  'store',
  'connectors',
  'api',
  'web',
  'cli',
  'sim',
] as const

export type FloorName = (typeof FLOOR_NAMES)[number]

export const FLOORS: Readonly<Record<FloorName, Floor>> = {
  core: { imports: ['core'], packages: false },
  messages: { imports: ['messages'], types: ['core'], packages: false },
  app: { imports: ['app', 'core'], packages: false },
  store: {
    imports: ['store', 'core', 'app/<street>/port.ts', 'app/<street>/*-port.ts', 'app/ledger-store.ts'],
    packages: true,
  },
  connectors: {
    imports: ['connectors', 'core', 'app/<street>/port.ts', 'app/<street>/*-port.ts'],
    packages: true,
  },
  api: { imports: ['api', 'core', 'app', 'messages'], packages: true },
  web: {
    imports: ['web', 'core', 'messages', 'api/<street>/schema.ts', 'api/http/schema.ts'],
    packages: true,
  },
  cli: { imports: ['cli', 'core', 'app', 'connectors', 'messages'], packages: true },
  sim: { imports: ['sim', 'core'], packages: false },
}

/** Files that wire the floors together and may import all of them. */
export const WIRING = /^src\/(main\.ts$|main\/)/

/** The capabilities. */
export const STREETS = [
  'quantity',
  'history',
  'site',
  'books',
  'movements',
  'episodes',
  'causes',
  'suspects',
  'audit',
  'rules',
  'back-test',
  'holds',
  'overrides',
  'reservations',
  'orders',
  'shortages',
  'expectations',
  'counts',
  'refusals',
  'cases',
  'ocel',
  'repairs',
  'posting',
  'intake',
  'registry',
  'overview',
  'search',
  'live',
  'trail',
  'checks',
  'access',
] as const

/** Addresses that are kept for capabilities to come. A folder may have one already. */
export const STREETS_TO_COME = [
  'receiving',
  'labels',
  'procedures',
  'valuation',
  'reports',
  'alerts',
  'inbox',
] as const

export type Street = (typeof STREETS)[number] | (typeof STREETS_TO_COME)[number]

/** For each floor the folders that its streets stand on. The files in the folder of the floor itself are ground too. */
export const GROUNDS: Readonly<Record<FloorName, readonly string[]>> = {
  core: ['names', 'codes'],
  messages: ['en', 'web'],
  app: [],
  store: ['database', 'migrations', 'embedded'],
  connectors: ['files', 'inbox', 'webhooks', 'epcis', 'edi', 'shops', 'erps', 'mail', 'streams'],
  api: ['http'],
  web: ['data', 'keyboard', 'toasts', 'ui', 'frame', 'live', 'shell', 'public'],
  cli: ['commands', 'report'],
  sim: ['world', 'truth', 'faults', 'files'],
}

/** Grounds that join the streets and may import them all; the name of a floor alone means the files in its folder. */
export const JOINING = ['app', 'store', 'api', 'web', 'web/shell', 'cli', 'cli/commands']
