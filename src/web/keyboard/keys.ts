/**
 * Every key of the web, in one table: it drives the handlers, the help and the tooltips, so that they cannot differ.
 *
 * A key is written as the browser names it (`j`, `Enter`, `ArrowLeft`); `mod+` is Ctrl, or Command on a Mac; `g t` is
 * one after the other. Keys of single characters can be switched off (WCAG 2.1.4).
 */
export const KEY_GROUPS = ['everywhere', 'go', 'list', 'case', 'picture'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]

interface KeyLine {
  readonly group: KeyGroup
  readonly keys: readonly [string, ...string[]]
}

const TABLE = {
  'palette.open': { group: 'everywhere', keys: ['mod+k'] },
  'help.open': { group: 'everywhere', keys: ['?'] },
  'filter.focus': { group: 'everywhere', keys: ['/'] },
  'link.copy': { group: 'everywhere', keys: ['c'] },
  'undo.last': { group: 'everywhere', keys: ['z', 'u'] },
  'go.today': { group: 'go', keys: ['g t'] },
  'go.exceptions': { group: 'go', keys: ['g e'] },
  'go.cases': { group: 'go', keys: ['g k'] },
  'go.ledger': { group: 'go', keys: ['g l'] },
  'go.post': { group: 'go', keys: ['g m'] },
  'go.items': { group: 'go', keys: ['g n'] },
  'go.places': { group: 'go', keys: ['g c'] },
  'go.guard': { group: 'go', keys: ['g u'] },
  'go.rules': { group: 'go', keys: ['g r'] },
  'go.holds': { group: 'go', keys: ['g p'] },
  'go.overrides': { group: 'go', keys: ['g v'] },
  'go.refusals': { group: 'go', keys: ['g f'] },
  'go.orders': { group: 'go', keys: ['g o'] },
  'go.expected': { group: 'go', keys: ['g x'] },
  'go.road': { group: 'go', keys: ['g y'] },
  'go.reservations': { group: 'go', keys: ['g b'] },
  'go.trail': { group: 'go', keys: ['g w'] },
  'go.import': { group: 'go', keys: ['g i'] },
  'go.audit': { group: 'go', keys: ['g a'] },
  'go.about': { group: 'go', keys: ['g d'] },
  'go.settings': { group: 'go', keys: ['g s'] },
  'row.next': { group: 'list', keys: ['j'] },
  'row.previous': { group: 'list', keys: ['k'] },
  'row.open': { group: 'list', keys: ['Enter'] },
  'row.select': { group: 'list', keys: ['x'] },
  'page.next': { group: 'list', keys: [']'] },
  'page.previous': { group: 'list', keys: ['['] },
  'case.accept': { group: 'case', keys: ['a'] },
  'case.merge': { group: 'case', keys: ['m'] },
  'case.dismiss': { group: 'case', keys: ['d'] },
  'case.snooze': { group: 'case', keys: ['s'] },
  'case.recount': { group: 'case', keys: ['r'] },
  'picture.in': { group: 'picture', keys: ['+', '='] },
  'picture.out': { group: 'picture', keys: ['-'] },
  'picture.whole': { group: 'picture', keys: ['0'] },
} as const satisfies Readonly<Record<string, KeyLine>>

export type Action = keyof typeof TABLE
export const ACTIONS = Object.keys(TABLE) as Action[]
export const KEYS: Readonly<Record<Action, KeyLine>> = TABLE

/** Whether a key is typed with characters alone, and so may be switched off. */
export function isSingle(key: string): boolean {
  return key.split(' ').every((part) => part.length === 1)
}

/** The pressed key as the table writes it; null for a modifier alone and for keys that belong to the browser. */
export function pressed(event: {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'Dead', 'Process', 'Unidentified'].includes(event.key)) return null
  if (event.altKey) return null
  const mod = event.ctrlKey || event.metaKey
  return mod ? `mod+${event.key.toLowerCase()}` : event.key
}

/** How long the second key of a sequence may take. */
export const SEQUENCE_MS_MAX = 1000

/**
 * What a press means after the one before it: the action that is complete, or the beginning of a sequence to keep.
 *
 * @example meaning('t', 'g', ACTIONS) // { action: 'go.today', pending: null }
 */
export function meaning(
  key: string,
  pending: string | null,
  actions: Iterable<Action>,
): { readonly action: Action | null; readonly pending: string | null } {
  const all = [...actions]
  const whole = pending === null ? key : `${pending} ${key}`
  const found = (text: string) => all.find((action) => KEYS[action].keys.includes(text)) ?? null
  const action = found(whole) ?? (pending === null ? null : found(key))
  if (action !== null) return { action, pending: null }
  const begins = all.some((one) => KEYS[one].keys.some((text) => text.startsWith(`${key} `)))
  return { action: null, pending: begins ? key : null }
}
