/** Reads mappings and checks them; a mistake is told by its place, with the nearest right spelling. */
import { readFile } from 'node:fs/promises'
import { Compile } from 'typebox/compile'
import { Errors } from 'typebox/value'
import { CANONICAL_COLUMNS, type CanonicalColumn } from '../../../core/intake/canonical-columns.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import type { ColumnSpec, Mapping, MappingEntry } from '../../../core/intake/mapping.ts'
import { nearestWord } from '../../../core/intake/nearest-word.ts'
import { nameMatches } from '../../../core/intake/translate/name-match.ts'
import { formatFault, strptimeOf } from '../../../core/intake/values/times/format-words.ts'
import { isZone } from '../../../core/zones.ts'
import {
  ChangeSchema,
  ConditionSchema,
  ConstantSchema,
  EntrySchema,
  JoinedSchema,
  JoinSchema,
  MappingSchema,
  ReadSchema,
  SignSchema,
  SumSchema,
  TransfersSchema,
} from './mapping-schema.ts'

const check = Compile(MappingSchema)

/** Reads and checks a mapping; a FileError `bad-mapping` names the place as a JSON pointer. */
export async function readMapping(path: string): Promise<Mapping> {
  let json: unknown
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'file-not-found' : 'bad-mapping'
    throw new FileError(code, { file: path, reason: (error as Error).message })
  }
  return checkMapping(json, { file: path })
}

/** Checks a mapping that is at hand; `where` is the file it came from. A FileError as from `readMapping`. */
export function checkMapping(json: unknown, where: { file?: string } = {}): Mapping {
  const fail = (pointer: string, reason: string) => {
    throw new FileError('bad-mapping', Object.assign({ pointer, reason }, where))
  }
  checkTexts(json, '', fail)
  if (!check.Check(json)) {
    checkKeys(json, fail)
    const { pointer, reason } = firstFault(json)
    fail(pointer, reason)
  }
  const mapping = json as Mapping
  for (const [index, { columns }] of mapping.files.entries())
    for (const [name, spec] of Object.entries(columns))
      checkTimes(`/files/${index}/columns/${name}`, spec, fail)
  return mapping
}

type Fail = (pointer: string, reason: string) => void

/** Control characters are in no file's columns, and no system should pass them on. */
function checkTexts(value: unknown, pointer: string, fail: Fail): void {
  if (typeof value === 'string') {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (/[\u0000-\u0008\u000e-\u001f]/.test(value)) fail(pointer, 'a text holds a control character')
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      checkTexts(key, pointer, fail)
      checkTexts(one, `${pointer}/${key}`, fail)
    }
  }
}

function checkTimes(pointer: string, spec: ColumnSpec | undefined, fail: Fail): void {
  if (typeof spec !== 'object' || !('column' in spec || 'join' in spec)) return
  const { format, zone } = spec
  if (zone !== undefined && !isZone(zone)) {
    const near = nearestWord(zone, Intl.supportedValuesOf('timeZone'))
    fail(
      `${pointer}/zone`,
      `there is no time zone "${zone}"; write ${near ?? 'one by its name, as Europe/Berlin'}`,
    )
  }
  if (format === undefined) return
  const fault = formatFault(format)
  if (fault === null) return
  const better = SECONDS.get(format) ?? strptimeOf(format)
  const told = fault === format ? `"${format}" is no format of a time` : `"${fault}" is no part of a format`
  fail(`${pointer}/format`, `${told}; write ${better ?? 'it as %d.%m.%Y %H:%M:%S'}`)
}

/** What `date` writes as seconds since 1970, which strptime does not read. */
const SECONDS: ReadonlyMap<string, string> = new Map([
  ['%s', 'unix'],
  ['%Q', 'unix-ms'],
])

/** Where a mapping is wrong first, as a JSON pointer, and what is wrong there. */
function firstFault(json: unknown): { readonly pointer: string; readonly reason: string } {
  const [first] = check.Errors(json)
  if (first === undefined) return { pointer: '/', reason: 'not a mapping' }
  const choice = /^\/files\/(\d+)\/(?:columns\/([a-z_]+)|(sign))(?=\/|$)/.exec(first.instancePath)
  if (choice !== null) {
    const [pointer, index, column, sign] = choice
    const entry = (json as Mapping).files[Number(index)]
    const value: unknown = sign === undefined ? entry.columns[column as CanonicalColumn] : entry.sign
    // Of what may be one of several, the one that was meant says more than all of them.
    const inside =
      typeof value === 'object' && value !== null
        ? Errors(sign ? SignSchema : schemaOf(value), value)[0]
        : undefined
    if (inside !== undefined) return { pointer: `${pointer}${inside.instancePath}`, reason: inside.message }
  }
  return { pointer: first.instancePath || '/', reason: first.message }
}

/** Calls `fail` with the place of the first key of a mapping that is none, and the one it is near to. */
function checkKeys(json: unknown, fail: Fail): void {
  const known = (pointer: string, value: unknown, keys: readonly string[]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    for (const key of Object.keys(value)) {
      if (keys.includes(key)) continue
      const near = nearestWord(key, keys)
      fail(
        `${pointer}/${key}`,
        near === null
          ? `there is no "${key}"; known: ${keys.join(', ')}`
          : `there is no "${key}"; write "${near}"`,
      )
    }
  }
  const keysOf = (schema: { readonly properties: object }) => Object.keys(schema.properties)
  known('', json, keysOf(MappingSchema))
  const files = (json as { files?: unknown } | null)?.files
  if (!Array.isArray(files)) return
  for (const [index, entry] of (files as Partial<MappingEntry>[]).entries()) {
    const at = `/files/${index}`
    known(at, entry, keysOf(EntrySchema))
    known(`${at}/columns`, entry?.columns, CANONICAL_COLUMNS)
    if (typeof entry?.sign === 'object') known(`${at}/sign`, entry.sign, keysOf(SignSchema))
    known(`${at}/join`, entry?.join, keysOf(JoinedSchema))
    known(`${at}/transfers`, entry?.transfers, keysOf(TransfersSchema))
    for (const part of ['where', 'levels'] as const)
      for (const [number, one] of (Array.isArray(entry?.[part]) ? entry[part] : []).entries())
        known(`${at}/${part}/${number}`, one, keysOf(ConditionSchema))
    for (const [name, spec] of Object.entries(entry?.columns ?? {}))
      if (typeof spec === 'object' && spec !== null)
        known(`${at}/columns/${name}`, spec, keysOf(schemaOf(spec)))
  }
}

/** Which kind of spec was meant, by the key that only it has. */
function schemaOf(spec: object) {
  if ('value' in spec) return ConstantSchema
  if ('join' in spec) return JoinSchema
  if ('before' in spec || 'after' in spec) return ChangeSchema
  return 'in' in spec || 'out' in spec || 'signed' in spec ? SumSchema : ReadSchema
}

/** The entries for a file, by its name without folders. */
export function entriesFor(mapping: Mapping, fileName: string): MappingEntry[] {
  return mapping.files.filter(({ match }) => nameMatches(match, fileName))
}
