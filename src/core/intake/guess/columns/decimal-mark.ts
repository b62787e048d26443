/** What stands before the decimals of a file's numbers: one mark for all its quantities. */
import { numberStyle } from '../../values/number-style.ts'
import { type Profile, strengthOf } from '../profile.ts'

type Mark = '.' | ','

/**
 * The mark of the quantities: that of a column which is sure of it, else the likely one; null where no number shows
 * one.
 */
export function decimalMark(profiles: readonly Profile[], comma: boolean): Mark | null {
  const quantities = profiles.filter(
    (profile) => strengthOf(profile, 'quantity', 'quantity-in', 'quantity-out', 'balance-after') >= 0.3,
  )
  const styles = quantities.flatMap((profile) =>
    profile.number === null ? [] : [{ profile, number: profile.number }],
  )
  const sure = styles.find(
    ({ profile, number }) => number.decimal !== null && !number.ambiguous && profile.filled.some(hasMark),
  )
  if (sure !== undefined) return sure.number.decimal
  const unsure = styles.find(({ number }) => number.ambiguous)
  // Whole numbers show no mark, and those further down may: that of the prices is theirs.
  if (unsure === undefined) return markElsewhere(profiles)
  return (
    markElsewhere(profiles) ?? likelyByShape(unsure.profile) ?? unsure.number.likely ?? (comma ? ',' : '.')
  )
}

function hasMark(text: string): boolean {
  return /\d[.,'’]\d/.test(text)
}

/** Whether an ambiguous column is settled: by other numbers of the file, or by the look of its own. */
export function isDecimalSure(profiles: readonly Profile[], column: Profile): boolean {
  return markElsewhere(profiles) !== null || likelyByShape(column) !== null
}

/** The mark that another column of numbers proves. */
function markElsewhere(profiles: readonly Profile[]): Mark | null {
  for (const { number } of profiles)
    if (number !== null && !number.ambiguous && number.decimal !== null && number.decimalsSeen > 0)
      return number.decimal
  return null
}

/** What the values alone speak for, whatever the rest of the file does. */
function likelyByShape({ filled }: Profile): Mark | null {
  return numberStyle(filled)?.likely ?? null
}
