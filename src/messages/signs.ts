/** What speaks for a cause and against it, as sentences tell it: the weightiest few. */
import type { CauseResult, RepairResult, SignResult } from '../core/causes/ranked-cause.ts'
import { figure } from './format.ts'
import { known } from './known.ts'
import type { Words } from './words.ts'

const TOLD_MAX = 5
const IN_A_LINE_MAX = 2

/** A sign with its words; movements lead to what it is about. */
export interface ToldSign {
  readonly text: string
  readonly movements: readonly string[]
}

export interface ToldSigns {
  readonly for: readonly ToldSign[]
  readonly against: readonly ToldSign[]
}

/**
 * The signs that are told, the weightiest first, at most five on each side. How rarely a fault of the kind shows is
 * left out: it says nothing about this one.
 */
export function signsToTell({ signs: texts }: Words, signs: readonly SignResult[]): ToldSigns {
  const told = (side: number) =>
    signs
      .filter(({ code, lnRatio }) => code !== 'shows-rarely' && Math.sign(lnRatio) === side)
      .toSorted((left, right) => Math.abs(right.lnRatio) - Math.abs(left.lnRatio))
      .slice(0, TOLD_MAX)
      .map(({ code, movements }) => ({ text: known(texts, code)?.(side > 0) ?? code, movements }))
  return { for: told(1), against: told(-1) }
}

/** Of a cause, a line each: what speaks for it and against it; what is left to repair. */
export function causeLines(
  words: Words,
  { signs }: Pick<CauseResult, 'signs'>,
  [edit, ...more]: readonly RepairResult[],
): string[] {
  const lines = [signLine(words, signs)]
  if (edit !== undefined)
    lines.push(`${words.report.labels.toRepair}: ${words.repairs[edit.op](edit)}${moreOf(more.length)}`)
  return lines.filter((line) => line !== null)
}

/** The signs in one line, at most two of a side; null where there are none. */
function signLine(words: Words, signs: readonly SignResult[]): string | null {
  const told = signsToTell(words, signs)
  const { speaksFor, speaksAgainst } = words.report.labels
  const side = (label: string, all: readonly ToldSign[]) =>
    all.length === 0
      ? []
      : [
          `${label}: ${all
            .slice(0, IN_A_LINE_MAX)
            .map(({ text }) => text)
            .join('; ')}.`,
        ]
  const sides = [...side(speaksFor, told.for), ...side(speaksAgainst, told.against)]
  return sides.length === 0 ? null : sides.join(' ')
}

function moreOf(count: number): string {
  return count === 0 ? '' : ` (+${figure(count)})`
}
