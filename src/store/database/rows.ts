/**
 * Typed rows: a query says which columns it answers, and the answer is held against that.
 *
 * A row's shape is a value, so that the type of a row cannot say anything that the database does not: names and types
 * of the columns are compared with the result once for each shape and statement, nulls in the first rows of each
 * answer.
 * Numbers of 64 bits arrive as safe integers, times as Unix milliseconds; `numeric` stays text.
 *
 *     const HOLD = { hold_id: int8, lot: nullable(text), parked_at: timestamptz } satisfies RowShape
 *     const holds = await select(client, HOLD, 'select hold_id, lot, parked_at from holds where site_id = $1', [7])
 *     holds[0].parked_at // a number
 *
 * A difference is a bug of ours, and throws `RowMismatch`. Errors of the database pass through.
 */
import { type FieldDef, type Pool, type PoolClient, types } from 'pg'

/** A pool, or one connection of it. */
export type Queryable = Pool | PoolClient

/** What a column holds: the types of PostgreSQL it may have, and the type it has here. */
export interface Column<Value> {
  readonly name: string
  readonly oids: readonly number[]
  readonly nullable: boolean
  /** Only carries the type. */
  readonly value?: Value
}

export type RowShape = Readonly<Record<string, Column<unknown>>>

/** The row of a shape. */
export type RowOf<Shape extends RowShape> = {
  readonly [Name in keyof Shape]: Shape[Name] extends Column<infer Value> ? Value : never
}

const column = <Value>(name: string, ...oids: number[]): Column<Value> => ({ name, oids, nullable: false })

export const text = column<string>('text', 25, 1043, 19, 18)
export const bool = column<boolean>('boolean', 16)
export const int4 = column<number>('integer', 23, 21)
/** Within the safe integers; what is not throws. */
export const int8 = column<number>('bigint', 20)
export const float8 = column<number>('double precision', 701, 700)
/** Any of the three whole numbers. */
export const whole = column<number>('integer or bigint', 20, 21, 23)
/** A decimal of any size, as text. */
export const numeric = column<string>('numeric', 1700)
/** Unix milliseconds. */
export const timestamptz = column<number>('timestamptz', 1184)
/** Bytes, as a Buffer. */
export const bytea = column<Buffer>('bytea', 17)
/** `YYYY-MM-DD`. */
export const date = column<string>('date', 1082)
export const texts = column<string[]>('text[]', 1009, 1015)
export const int4s = column<number[]>('integer[]', 1007, 1005)
export const int8s = column<number[]>('bigint[]', 1016)

/** JSON whose shape the caller vouches for. */
export const json = <Value>(): Column<Value> => column<Value>('json', 3802, 114)
/** A text that is one of some codes, as a check of the table has it. */
export const code = <Code extends string>(): Column<Code> => column<Code>('text', 25, 1043)
/** The same column where it may be null. */
export const nullable = <Value>(one: Column<Value>): Column<Value | null> => ({
  name: one.name,
  oids: one.oids,
  nullable: true,
})

/** The row of some columns by their places. */
export type TupleOf<Columns extends readonly Column<unknown>[]> = {
  readonly [Place in keyof Columns]: Columns[Place] extends Column<infer Value> ? Value : never
}

/** The database answered other columns than the shape says: a bug of ours. */
export class RowMismatch extends Error {}

/** A statement with a name is planned once a connection. */
export type Statement = string | { readonly name: string; readonly text: string }

/** All rows that a statement answers. */
export async function select<Shape extends RowShape>(
  client: Queryable,
  shape: Shape,
  statement: Statement,
  values: readonly unknown[] = [],
): Promise<RowOf<Shape>[]> {
  const asked = typeof statement === 'string' ? { text: statement } : statement
  const { rows, fields } = await client.query({ ...asked, values: [...values], types: PARSERS })
  return checked(shape, asked.text, fields, rows)
}

/** The only row; null where there is none. Throws `RowMismatch` where there are more. */
export async function selectOne<Shape extends RowShape>(
  client: Queryable,
  shape: Shape,
  statement: string,
  values: readonly unknown[] = [],
): Promise<RowOf<Shape> | null> {
  const rows = await select(client, shape, statement, values)
  if (rows.length > 1) throw new RowMismatch(`${rows.length} rows where one was expected: ${statement}`)
  return rows[0] ?? null
}

/** The row of a statement that always answers one. Throws `RowMismatch` where there is none, or more. */
export async function selectRow<Shape extends RowShape>(
  client: Queryable,
  shape: Shape,
  statement: string,
  values: readonly unknown[] = [],
): Promise<RowOf<Shape>> {
  const row = await selectOne(client, shape, statement, values)
  if (row === null) throw new RowMismatch(`no row where one was expected: ${statement}`)
  return row
}

/** All rows that a statement answers, as arrays in the order of the columns: for answers of very many rows. */
export async function selectTuples<const Columns extends readonly Column<unknown>[]>(
  client: Queryable,
  columns: Columns,
  statement: string,
  values: readonly unknown[] = [],
): Promise<TupleOf<Columns>[]> {
  const { rows, fields } = await client.query({
    text: statement,
    values: [...values],
    types: PARSERS,
    rowMode: 'array',
  })
  checkPlaces(columns, statement, fields)
  return rows as unknown[] as TupleOf<Columns>[]
}

/** Rows that came another way (a prepared statement with `PARSERS`), held against their shape. */
export function checked<Shape extends RowShape>(
  shape: Shape,
  statement: string,
  fields: readonly FieldDef[],
  rows: readonly unknown[],
): RowOf<Shape>[] {
  checkFields(shape, statement, fields)
  checkNulls(shape, statement, rows as readonly Record<string, unknown>[])
  return rows as RowOf<Shape>[]
}

/** Shapes by the statements they were found right for. */
const seen = new WeakMap<RowShape, Set<string>>()
/** A shape is used with few statements; those made of filters are many, and are checked anew beyond this. */
const STATEMENTS_SEEN_MAX = 200

function checkFields(shape: RowShape, statement: string, fields: readonly FieldDef[]): void {
  const known = seen.get(shape) ?? new Set<string>()
  if (known.has(statement)) return
  const types = new Map(fields.map(({ name, dataTypeID }) => [name, dataTypeID]))
  for (const [name, { oids, name: type }] of Object.entries(shape)) {
    const found = types.get(name)
    if (found === undefined) throw new RowMismatch(`no column ${name} in: ${statement}`)
    if (!oids.includes(found))
      throw new RowMismatch(`column ${name} has type ${found} instead of ${type} in: ${statement}`)
  }
  for (const name of types.keys())
    if (!(name in shape)) throw new RowMismatch(`column ${name} is not in the shape of: ${statement}`)
  if (known.size < STATEMENTS_SEEN_MAX) known.add(statement)
  seen.set(shape, known)
}

function checkPlaces(
  columns: readonly Column<unknown>[],
  statement: string,
  fields: readonly FieldDef[],
): void {
  if (columns.length !== fields.length)
    throw new RowMismatch(`${fields.length} columns instead of ${columns.length} in: ${statement}`)
  for (const [place, { oids, name }] of columns.entries()) {
    const found = fields[place]?.dataTypeID
    if (found === undefined || !oids.includes(found))
      throw new RowMismatch(`column ${place + 1} has type ${found} instead of ${name} in: ${statement}`)
  }
}

/** So many rows of each answer are looked through for nulls that should not be there. */
const ROWS_LOOKED_AT = 50

function checkNulls(shape: RowShape, statement: string, rows: readonly Record<string, unknown>[]): void {
  const full = Object.keys(shape).filter((name) => shape[name]?.nullable === false)
  for (const row of rows.slice(0, ROWS_LOOKED_AT))
    for (const name of full)
      if (row[name] === null) throw new RowMismatch(`column ${name} is null in: ${statement}`)
}

const INT8 = 20
const INT8S = 1016
const DATE = 1082
const TIMESTAMPTZ = 1184
const TIMESTAMPTZS = 1185

function safeInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RowMismatch(`${value} is beyond the safe integers`)
  return number
}

const readDate = types.getTypeParser(TIMESTAMPTZ) as (value: string) => Date | number
const readDates = types.getTypeParser(TIMESTAMPTZS as number) as (value: string) => (Date | number | null)[]
const readTexts = types.getTypeParser(INT8S as number) as (value: string) => (string | null)[]

const OWN_PARSERS = new Map<number, (value: string) => unknown>([
  [INT8, safeInteger],
  [INT8S, (value) => readTexts(value).map((one) => (one === null ? null : safeInteger(one)))],
  [DATE, (value) => value],
  [TIMESTAMPTZ, (value) => Number(readDate(value))],
  [TIMESTAMPTZS, (value) => readDates(value).map((one) => (one === null ? null : Number(one)))],
])

/** How the values of typed rows are read, for queries that are sent another way. */
export const PARSERS = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && OWN_PARSERS.get(oid)) || types.getTypeParser(oid, format),
} as typeof types
