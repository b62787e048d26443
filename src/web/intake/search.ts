/**
 * What the address of the import and the audit page holds: the step, the files as the server knows them, and the check
 * that was made of them. So a reload, a link and the browser's way back all find the work again.
 */
export const STEPS = ['files', 'read', 'check'] as const
export type Step = (typeof STEPS)[number]

/** What a file may be. Movements may come in several files, the others in one each. */
export const ROLES = ['files', 'items', 'expectations', 'counts', 'opening'] as const
export type Role = (typeof ROLES)[number]
export const COMPANIONS = ['items', 'expectations', 'counts', 'opening'] as const

const NAMES = [...ROLES, 'step', 'run', 'code', 'after', 'page'] as const
export type IntakeSearch = Partial<Record<(typeof NAMES)[number], string>>

/** More files than this at once would be a mistake; the server has its own bound. */
export const FILES_MAX = 16

export function readIntakeSearch(raw: Record<string, unknown>): IntakeSearch {
  const search: IntakeSearch = {}
  for (const name of NAMES) {
    const value = raw[name]
    if (value !== undefined && value !== null && value !== '') search[name] = String(value)
  }
  return search
}

/** The step the address names; the first one where it names none, or has nothing to stand on. */
export function stepOf(search: IntakeSearch): Step {
  const step = STEPS.find((one) => one === search.step) ?? 'files'
  if (idsOf(search, 'files').length === 0) return 'files'
  return step === 'check' && search.run === undefined ? 'read' : step
}

/** @example idsOf({ files: 'a,b' }, 'files') // ['a', 'b'] */
export function idsOf(search: IntakeSearch, role: Role): string[] {
  return (search[role] ?? '').split(',').filter((id) => id !== '')
}

export interface KnownFile {
  readonly id: string
  readonly role: Role
}

export function knownFiles(search: IntakeSearch): KnownFile[] {
  return ROLES.flatMap((role) => idsOf(search, role).map((id) => ({ id, role })))
}

/** The address with a file in a role, or in none; a check that was made of other files is let go. */
export function withFile(search: IntakeSearch, id: string, role: Role | null): IntakeSearch {
  const next: IntakeSearch = { ...search, run: undefined, code: undefined, after: undefined, page: undefined }
  for (const each of ROLES) {
    const others = idsOf(search, each).filter((one) => one !== id)
    const ids = each !== role ? others : role === 'files' ? [...idsOf(search, each), id] : [id]
    next[each] = ids.length === 0 ? undefined : [...new Set(ids)].join(',')
  }
  return next
}
