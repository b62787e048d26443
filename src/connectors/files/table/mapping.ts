/**
 * Mappings: how the columns of any file become the canonical ones.
 *
 * A mapping is JSON: a list of entries, each for the files whose name matches a pattern (`*` stands for anything).
 * A file may match several entries; it is read once for each. Columns are named, constant, or joined from several;
 * values may be translated; times may state a format (as strptime writes it) and a zone, numbers their decimal mark; a
 * sign of -1 turns the quantities round; `where` keeps some rows only.
 *
 * @example
 * { "files": [{ "match": "deliveries*", "sign": 1,
 *     "columns": { "item": { "value": "vaccine" }, "location": "area", "quantity": "qty_delta",
 *                  "occurred_at": { "column": "day", "format": "%d/%m/%Y" } },
 *     "where": [{ "column": "op", "not": ["delete"] }] }] }
 */
import { readFile } from 'node:fs/promises'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { CANONICAL_COLUMNS } from '../../../core/intake/canonical-columns.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import type { ColumnSpec, Mapping, MappingEntry } from '../../../core/intake/mapping.ts'

export type { ColumnSpec, Condition, Mapping, MappingEntry } from '../../../core/intake/mapping.ts'

const strict = { additionalProperties: false }
const Text = Type.String({ minLength: 1 })
const ColumnSpecSchema = Type.Union([
  Text,
  Type.Object({ value: Type.String() }, strict),
  Type.Object({ join: Type.Array(Text, { minItems: 1 }), with: Type.Optional(Type.String()) }, strict),
  Type.Object(
    {
      column: Text,
      values: Type.Optional(Type.Record(Type.String(), Type.String())),
      format: Type.Optional(Text),
      zone: Type.Optional(Text),
      decimal: Type.Optional(Type.Union([Type.Literal('.'), Type.Literal(',')])),
    },
    strict,
  ),
])
const ConditionSchema = Type.Object(
  {
    column: Text,
    in: Type.Optional(Type.Array(Type.String())),
    not: Type.Optional(Type.Array(Type.String())),
    startsWith: Type.Optional(Text),
    notStartsWith: Type.Optional(Text),
  },
  strict,
)
const Entry = Type.Object(
  {
    match: Text,
    columns: Type.Object(
      Object.fromEntries(CANONICAL_COLUMNS.map((name) => [name, Type.Optional(ColumnSpecSchema)])),
      strict,
    ),
    sign: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(-1)])),
    where: Type.Optional(Type.Array(ConditionSchema)),
  },
  strict,
)
const MappingSchema = Type.Object(
  { title: Type.Optional(Type.String()), files: Type.Array(Entry, { minItems: 1 }) },
  strict,
)
const check = Compile(MappingSchema)

/** Reads and checks a mapping; a FileError `bad-mapping` names the place as a JSON pointer. */
export async function readMapping(path: string): Promise<Mapping> {
  let json: unknown
  try {
    json = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'file-not-found' : 'bad-mapping'
    throw new FileError(code, { file: path, reason: (error as Error).message })
  }
  return checkMapping(json, { file: path })
}

/** The same for a mapping that is at hand. */
export function checkMapping(json: unknown, where: { file?: string } = {}): Mapping {
  if (check.Check(json)) {
    for (const [index, entry] of (json as Mapping).files.entries()) {
      for (const [name, spec] of Object.entries(entry.columns))
        checkZone(where, `/files/${index}/columns/${name}`, spec)
    }
    return json as Mapping
  }
  const [first] = check.Errors(json)
  throw new FileError('bad-mapping', {
    ...where,
    pointer: first?.instancePath || '/',
    reason: first?.message,
  })
}

function checkZone(where: { file?: string }, pointer: string, spec: ColumnSpec | undefined): void {
  if (typeof spec !== 'object' || !('zone' in spec) || spec.zone === undefined) return
  try {
    new Intl.DateTimeFormat('en', { timeZone: spec.zone })
  } catch {
    throw new FileError('bad-mapping', {
      ...where,
      pointer: `${pointer}/zone`,
      reason: `no time zone ${spec.zone}`,
    })
  }
}

/** The entries for a file, by its name without folders. */
export function entriesFor(mapping: Mapping, fileName: string): MappingEntry[] {
  return mapping.files.filter(({ match }) => {
    const pattern = match.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')
    return new RegExp(`^${pattern}$`, 'i').test(fileName)
  })
}
