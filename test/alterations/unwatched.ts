/**
 * Columns that may be altered without `verify` noticing, each with the reason why; a table's name alone stands for all of
 * its columns. What is not listed here has to be found, or refused by the database.
 */

const ANALYSIS =
  'worked out again from the movements whenever the item is explained; nothing is decided by it'
const COMES_AND_GOES = 'comes and goes as people sign in, without a change of rights'
const REMEMBERED = 'only tells processes to read again what they remember'
const IMPORTED = 'tells how an import went; what it posted is in the ledger'
const ANYBODY = 'better-auth writes it as people sign in at the provider'
const BEGUN = 'no movement or decision follows from it'

export const UNWATCHED: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  accounts: {
    access_token: ANYBODY,
    refresh_token: ANYBODY,
    id_token: ANYBODY,
    access_token_expires_at: ANYBODY,
    refresh_token_expires_at: ANYBODY,
    scope: ANYBODY,
    created_at: BEGUN,
    updated_at: BEGUN,
  },
  api_keys: { last_used_at: 'is written at every use' },
  case_episodes: { pinned: 'that people put it there is told in the timeline of the case, which is watched' },
  case_keys: {
    key: 'worked out again whenever the item is explained; what shares one has one case, which is checked',
  },
  conflicts: {
    content_hash: 'that it is another one than the first is checked; nothing follows from which',
    seen_at: 'is told; nothing follows from it',
  },
  counts: 'what people say they counted: evidence for causes; nothing that was posted follows from it',
  dirty_items: 'a queue of what is to be explained',
  episodes: {
    class: ANALYSIS,
    measured_to: 'how far an open episode was measured, which goes on',
    causes: ANALYSIS,
  },
  import_rejections: IMPORTED,
  imports: IMPORTED,
  item_habits: 'worked out again with every explanation; asks for a confirmation, and lets nothing go',
  ledger_checks: 'what checks found before',
  mappings: 'how files are to be read; each import keeps its own',
  migrations: 'held against the program at every start, which refuses what differs',
  orders: { blocks: 'what one saw when one looked last; it is looked again before an order goes' },
  refusals: 'a trace to look things up in; nothing that was posted follows from it',
  refusal_heads: 'numbers the refusals, and counts those that are kept no longer',
  seals: { sealed_at: 'is told; what is sealed, and in which order, is hashed' },
  secrets: 'whoever alters it signs everybody out',
  sessions: COMES_AND_GOES,
  sign_in_links: 'lasts three days; to use one is a change of rights, which is watched',
  site_defaults: 'what new sites begin with; what each site is shown in is watched',
  sign_in_attempts: COMES_AND_GOES,
  suspects: 'found anew from what was posted, and replaced as a whole',
  suspect_looks: 'says when a site is looked through again',
  sites: {
    last_decided_at: 'the clock of the site, held against the one of the database whenever it is decided',
    turn: REMEMBERED,
    turn_before: REMEMBERED,
    items_turn: REMEMBERED,
    habits_turn: REMEMBERED,
    books_turn: REMEMBERED,
    rules_version: 'only tells processes to read the rules again; that there are rules is checked',
    gathered_seq: 'up to where items wait for their causes',
  },
  users: {
    email_verified: ANYBODY,
    image: ANYBODY,
    created_at: BEGUN,
    updated_at: BEGUN,
  },
  verifications: COMES_AND_GOES,
}

/** The reason why a column is not watched; null where it is. */
export function reasonOf(table: string, column: string): string | null {
  const reasons = UNWATCHED[table]
  return typeof reasons === 'string' ? reasons : (reasons?.[column] ?? null)
}
