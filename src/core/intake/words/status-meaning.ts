/** Whether the status of a row makes it stock, and the flags of yes and no. */
import { keyOf, listed } from './fold.ts'
import { lazily } from './lazily.ts'
import type { Words } from './lists/line-words.ts'
import { CANCELLED, DRAFTS, PLANNED, POSTED } from './lists/status-words.ts'

export const ROW_STATUSES = ['draft', 'cancelled', 'planned', 'posted'] as const
export type RowStatus = (typeof ROW_STATUSES)[number]

const lookup = lazily(() => {
  const byKey = new Map<string, RowStatus>()
  for (const [status, words] of [
    ['posted', POSTED],
    ['planned', PLANNED],
    ['draft', DRAFTS],
    ['cancelled', CANCELLED],
  ] satisfies [RowStatus, Words][]) {
    for (const list of Object.values(words)) {
      for (const word of listed(list)) byKey.set(keyOf(word), status)
    }
  }
  return byKey
})

const TRUE = new Set(
  listed(
    'true; yes; y; x; 1; t; on; ja; j; wahr; oui; vrai; o; si; s; verdadero; sim; verdadeiro; vero; waar; tak; prawda; evet; e; dogru; ano; pravda; sant; sand; igen; да; истина; 是; 真; はい; 예; ✓; ✔; ☑',
  ).map(keyOf),
)
const FALSE = new Set(
  listed(
    'false; no; n; 0; f; off; nein; falsch; non; faux; falso; nao; nee; onwaar; nie; falsz; hayir; h; yanlis; ne; nepravda; nej; falskt; nem; hamis; нет; ложь; 否; 假; いいえ; 아니오; 아니요; ✗; ☐',
  ).map(keyOf),
)

/**
 * What a status says of its row: only `posted` ones are stock. Null for a status that is not known.
 *
 * @example statusMeaning('Entwurf') // 'draft'
 */
export function statusMeaning(value: string): RowStatus | null {
  return lookup().get(keyOf(value)) ?? null
}

/** @example isTrueFlag('Ja') // true */
export function isTrueFlag(value: string): boolean {
  return TRUE.has(keyOf(value))
}

/** Blank is no flag. @example isFalseFlag('No') // true */
export function isFalseFlag(value: string): boolean {
  return FALSE.has(keyOf(value))
}
