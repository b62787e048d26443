/**
 * The import table of the house, and a check of a source file against it.
 *
 * A room is a folder of `src`. What a file imports is read from its text: imports, type imports, re-exports and
 * dynamic imports alike.
 */
import { dirname, join, normalize } from 'node:path'

interface Rule {
  /** Rooms, or folders of rooms, that may be imported. */
  readonly rooms: readonly string[]
  /** Whether packages and Node's own modules may be imported. */
  readonly packages: boolean
}

export const TABLE: Readonly<Record<string, Rule>> = {
  core: { rooms: ['core'], packages: false },
  messages: { rooms: ['messages'], packages: false },
  app: { rooms: ['app', 'core'], packages: false },
  store: { rooms: ['store', 'core', 'app/ports'], packages: true },
  connectors: { rooms: ['connectors', 'core', 'app/ports'], packages: true },
  api: { rooms: ['api', 'core', 'app', 'messages'], packages: true },
  web: { rooms: ['web', 'core', 'messages', 'api/schemas'], packages: true },
  cli: { rooms: ['cli', 'core', 'app', 'connectors', 'messages'], packages: true },
  sim: { rooms: ['sim', 'core'], packages: false },
}

/** Files that wire the rooms together and may import all of them. */
const WIRING = /^(main\.ts$|main\/)/

/** What a file, by its path below `src`, imports against the table; one sentence an offence. */
export function offences(path: string, text: string): string[] {
  if (WIRING.test(path)) return []
  const room = path.split('/')[0]
  const rule = TABLE[room]
  if (rule === undefined) return [`${path}: ${room} is no room`]
  return importsOf(text).flatMap((wanted) => {
    if (!wanted.startsWith('.'))
      return rule.packages ? [] : [`${path}: ${room} imports the package ${wanted}`]
    const target = normalize(join(dirname(path), wanted))
    const allowed = rule.rooms.some((one) => target.startsWith(`${one}/`))
    return allowed ? [] : [`${path}: ${room} imports ${target}`]
  })
}

function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const statements = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"\s]+)\1/g
  return [...code.matchAll(statements)].map((match) => match[2])
}
