/**
 * The registers: tables whose rows change only with an entry of the trail (or, of rights, of `access_changes`), which
 * notes the rows as it left them. What is in no note was changed by hand, and `verify` says so.
 *
 * Whoever writes to one of them passes the keys of the rows as `touched` of its entry (`trail.ts`; for items and places
 * `registered.ts` does), and whoever adds one notes its rows in the migration, as 017 does. The tests check every
 * ledger they leave (`test/support/database.ts`).
 *
 * A column that follows from movements or from other rows is left out of the notes and derived by `verify` instead: it
 * changes without an entry.
 */

/** Where the changes of a register are noted, and how its rows are known. */
export interface Register {
  /** The rows of a site in its own trail; rows of all sites in the trail of all sites; rights in `access_changes`. */
  readonly of: 'site' | 'all' | 'access'
  /** Columns of the key, beside `site_id`, with their types. */
  readonly key: Readonly<Record<string, string>>
  /** Columns that are not noted. */
  readonly without: readonly string[]
  /** The noted row as SQL over `one`, where it is not the row without those columns. */
  readonly row?: string
  /** Rows that need no note, as SQL over `one`. */
  readonly unless?: string
}

const site = (key: Register['key'], without: readonly string[] = []): Register => ({
  of: 'site',
  key,
  without,
})
const all = (key: Register['key']): Register => ({ of: 'all', key, without: [] })

export const REGISTERS = {
  sites: site({ site_id: 'integer' }, [
    'last_seq',
    'last_recorded_at',
    'last_book_id',
    'last_decided_at',
    'last_happened_at',
    'rules_version',
    'parked',
    'reserves',
    'announces',
    'waits',
    'last_hold_id',
    'last_override_id',
    'last_reservation_id',
    'last_case_id',
    'last_entry',
    'turn',
    'turn_before',
    'items_turn',
    'habits_turn',
    'books_turn',
    'gathered_seq',
  ]),
  items: all({ item_id: 'integer' }),
  item_packs: all({ item_id: 'integer', unit: 'text' }),
  rules: all({ rule_id: 'bigint' }),
  locations: site({ path: 'text' }),
  overrides: site({ override_id: 'bigint' }),
  override_uses: site({ seq: 'bigint' }),
  reversals: site({ seq: 'bigint' }),
  holds: site({ hold_id: 'bigint' }),
  expectations: site({ type: 'text', document: 'text', line: 'text' }),
  reservations: site({ reservation_id: 'bigint' }),
  reservation_lines: site({ reservation_id: 'bigint', line: 'text' }),
  allocations: site({ reservation_id: 'bigint', line: 'text', book_id: 'bigint' }, ['open', 'fulfilled']),
  fulfilments: site({ seq: 'bigint', line: 'text' }),
  promise_changes: site({ entry: 'bigint' }),
  channel_buffers: site({ item_id: 'integer', channel: 'text' }),
  // Blocks are what was found when one looked; it is looked again before the order goes.
  orders: site({ document: 'text' }, ['blocks']),
  stops: site({ stop_id: 'bigint' }),
  cases: site({ case_id: 'bigint' }),
  case_events: site({ case_id: 'bigint', event: 'bigint' }),
  case_movements: site({ seq: 'bigint' }),
  users: {
    of: 'access',
    key: { id: 'text' },
    without: ['email_verified', 'image', 'created_at', 'updated_at'],
    // Who comes in by the identity provider comes as a viewer, without a change of rights.
    unless: `one.role = 'viewer' and one.deactivated_at is null`,
  },
  api_keys: { of: 'access', key: { id: 'text' }, without: ['last_used_at'] },
  accounts: {
    of: 'access',
    key: { id: 'text' },
    without: [],
    row: `jsonb_build_object('user_id', one.user_id, 'provider_id', one.provider_id, 'account_id', one.account_id,
      'password', encode(sha256(convert_to(coalesce(one.password, ''), 'UTF8')), 'hex'))`,
    unless: `one.provider_id <> 'credential'`,
  },
} as const satisfies Readonly<Record<string, Register>>

export type RegisterName = keyof typeof REGISTERS
export const REGISTER_NAMES = Object.keys(REGISTERS) as RegisterName[]

/** Keys of rows that an entry changed, added or took away: their columns in the order of the register. */
export type Touched = { readonly [Name in RegisterName]?: readonly (readonly (string | number)[])[] }

/** A row of `one` as a note, as SQL; `key` names the alias its key is read from. */
export function noteSql(name: RegisterName, one = 'one', key = one): string {
  const columns = Object.keys(REGISTERS[name].key)
  return `jsonb_build_object('table', '${name}',
    'key', jsonb_build_array(${columns.map((column) => `${key}.${column}`).join(', ')}), 'row', ${rowSql(name, one)})`
}

/** A row of `one` as it is noted, as SQL. */
export function rowSql(name: RegisterName, one = 'one'): string {
  const { row, without }: Register = REGISTERS[name]
  return row ?? `register_row(${one}, '{${without.join(',')}}')`
}

/** Whether rows are read by the site $1. */
export const isOfSite = (name: RegisterName): boolean => REGISTERS[name].of === 'site'

/** A query of notes (`place`, `note`); its text depends on the registers it reads alone, as `name` says in short. */
export interface Notes {
  readonly name: string
  readonly sql: string
}

/**
 * Notes of rows that entries touched, by the places of the entries; their parameters are added to `values`, of which
 * the first is the site.
 */
export function notesOf(entries: readonly { readonly touched?: Touched }[], values: unknown[]): Notes {
  let registers = 0
  const parts: string[] = []
  for (const [bit, name] of REGISTER_NAMES.entries()) {
    const rows = entries.flatMap(({ touched }, index) =>
      (touched?.[name] ?? []).map((key) => ({ place: index + 1, key })),
    )
    if (rows.length === 0) continue
    registers += 2 ** bit
    parts.push(notesOfRegister(name, rows, values))
  }
  return { name: registers.toString(36), sql: parts.length === 0 ? NO_NOTES : parts.join('\nunion all\n') }
}

const NO_NOTES = 'select 0 as place, null::jsonb as note'

function notesOfRegister(
  name: RegisterName,
  rows: readonly { readonly place: number; readonly key: readonly (string | number)[] }[],
  values: unknown[],
): string {
  const columns = Object.entries(REGISTERS[name].key)
  const parameter = (value: unknown, type: string) => `$${values.push(value)}::${type}[]`
  const arrays = [
    parameter(
      rows.map(({ place }) => place),
      'integer',
    ),
    ...columns.map(([, type], index) =>
      parameter(
        rows.map(({ key }) => key[index]),
        type,
      ),
    ),
  ]
  const names = columns.map(([column]) => column)
  const on = names.map((column) => `one.${column} = touched.${column}`)
  if (isOfSite(name)) on.push('one.site_id = $1')
  return `select distinct touched.place, ${noteSql(name, 'one', 'touched')} as note
    from unnest(${arrays.join(', ')}) as touched (place, ${names.join(', ')})
    left join ${name} as one on ${on.join(' and ')}`
}
