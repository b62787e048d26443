/** Reads mappings and checks them against the shape of `core/intake/mapping.ts`; which entries a file falls under. */
import { readFile } from 'node:fs/promises'
import { type Static, type TOptional, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { CANONICAL_COLUMNS, type CanonicalColumn } from '../../../core/intake/canonical-columns.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import type { ColumnSpec, Mapping, MappingEntry } from '../../../core/intake/mapping.ts'

const strict = { additionalProperties: false }
const Text = Type.String({ minLength: 1 })
const SpecSchema = Type.Union([
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
type Columns = Record<CanonicalColumn, TOptional<typeof SpecSchema>>

const EntrySchema = Type.Object(
  {
    match: Text,
    columns: Type.Object(
      Object.fromEntries(CANONICAL_COLUMNS.map((name) => [name, Type.Optional(SpecSchema)])) as Columns,
      strict,
    ),
    sign: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(-1)])),
    where: Type.Optional(Type.Array(ConditionSchema)),
  },
  strict,
)
const MappingSchema = Type.Object(
  { title: Type.Optional(Type.String()), files: Type.Array(EntrySchema, { minItems: 1 }) },
  strict,
)
const check = Compile(MappingSchema)

/** The schema and the type say the same: a field that only one of them has does not compile. */
type Same<Left, Right> =
  (<Any>() => Any extends Left ? 1 : 2) extends <Any>() => Any extends Right ? 1 : 2 ? true : never
true satisfies Same<Static<typeof MappingSchema>, Mapping>

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

/** Checks a mapping that is at hand; `where` is the file it came from. A FileError as from `readMapping`. */
export function checkMapping(json: unknown, where: { file?: string } = {}): Mapping {
  if (check.Check(json)) {
    for (const [index, entry] of json.files.entries()) {
      for (const [name, spec] of Object.entries(entry.columns))
        checkZone(where, `/files/${index}/columns/${name}`, spec)
    }
    return json
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
