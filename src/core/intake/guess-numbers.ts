/** How the numbers of a column are written: with a point or a comma before the decimals. */
import { SCALE_MAX } from '../limits.ts'
import { parseQuantity, plainDecimal } from '../quantity/quantity.ts'

export interface NumberGuess {
  /** Null where they are plain decimals as they stand. */
  readonly mark: '.' | ',' | null
  /** Whether the other mark would read as many of them. */
  readonly ambiguous: boolean
  readonly share: number
  readonly negative: number
  readonly positive: number
}

/** Some values may be no numbers; they are rejected row by row. */
const SHARE_MIN = 0.6

/** Null where the values are no numbers. */
export function guessNumbers(values: readonly string[], { comma }: { comma: boolean }): NumberGuess | null {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '')
  if (filled.length === 0) return null
  const plain = filled.filter((value) => parseQuantity(value, SCALE_MAX).ok)
  // 1.234 in a file with decimal commas elsewhere is a thousand and more.
  const pointed = filled.some((value) => value.includes('.'))
  if (plain.length === filled.length && !(comma && pointed)) return signed(plain, null, false, 1)
  const readings = ([',', '.'] as const).map((mark) => ({
    mark,
    read: filled.flatMap((value) => plainDecimal(value, mark) ?? []),
  }))
  const [withComma, withPoint] = readings
  const best =
    withComma.read.length > withPoint.read.length ||
    (withComma.read.length === withPoint.read.length && comma)
      ? withComma
      : withPoint
  const share = best.read.length / filled.length
  if (share < SHARE_MIN) return null
  return signed(best.read, best.mark, withComma.read.length === withPoint.read.length, share)
}

function signed(
  read: readonly string[],
  mark: NumberGuess['mark'],
  ambiguous: boolean,
  share: number,
): NumberGuess {
  const negative = read.filter((value) => value.startsWith('-')).length
  return { mark, ambiguous, share, negative, positive: read.length - negative }
}
