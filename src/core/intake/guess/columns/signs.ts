/**
 * Which way the goods of a row went: by the sign of its quantity, by a flag, or by its type.
 *
 * A file in which the rows that went out bear a minus is signed, and nothing turns it round. Where they do not, flags
 * and types decide, value by value; a value that is not understood is asked about by its name, and the others stand.
 */
import { isOutwardKind } from '../../../codes.ts'
import type { SignByColumn } from '../../mapping.ts'
import { foldedValue } from '../../translate/texts.ts'
import { readNumber } from '../../values/numbers.ts'
import { type DirectionFlag, directionFlag, isAmbiguousFlag } from '../../words/direction-flag.ts'
import type { Direction } from '../../words/roles.ts'
import type { TypeMeaning } from '../../words/type-meaning.ts'
import type { Profile } from '../profile.ts'

export interface SignContext {
  readonly meaningOf: (value: string) => TypeMeaning | null
  /** What a known system says of the values of its flag. */
  readonly flag: { readonly in: readonly string[]; readonly out: readonly string[] } | null
  readonly decimal: '.' | ',' | null
  /** Whether quantities of the file's system bear their sign: then rows without a minus came in. */
  readonly isSigned: boolean
  /** What a person said of types, by their values in the file. */
  readonly settled: Readonly<Record<string, Direction>>
}

export interface SignFinding {
  readonly sign: 1 | SignByColumn
  /** What decided: the quantity's own signs, the columns it stands in, a flag, the types; nothing. */
  readonly by: 'own-signs' | 'columns' | 'flag' | 'types' | 'nothing'
  /** Values of the type whose direction has to be asked for. */
  readonly unknown: readonly string[]
  /** Index of the column whose values are types or flags; null where none is. */
  readonly column: number | null
}

/** How often a value of a type or flag comes with each sign. */
interface SignCount {
  readonly value: string
  positive: number
  negative: number
  zero: number
}

/** Looks at the quantities of a column beside a flag and a type; either may be missing. */
export function signsOf(
  quantity: Profile,
  flag: Profile | null,
  type: Profile | null,
  context: SignContext,
): SignFinding {
  const numbers = quantity.values.map((value) => numberOf(value, context.decimal))
  const hasNegative = numbers.some((number) => number !== null && number < 0)
  const flags = flag === null ? null : flagOf(flag, context)
  if (flag !== null && flags !== null && !flags.ambiguous) return flagSigns(flag, flags, numbers)
  const shown = flag === null || type === null || hasNegative ? null : flagByTypes(flag, type, context)
  if (flag !== null && shown !== null) return flagSigns(flag, shown, numbers)
  // Debit and credit have no meaning of their own, nor have codes: they are asked about like types.
  if (flag !== null && !hasNegative && flags === null && isPlain(flag, context))
    return typeSigns(flag, numbers, hasNegative, context)
  if (flag !== null && !hasNegative && (flags !== null || (type === null && isFew(flag))))
    return typeSigns(flag, numbers, hasNegative, Object.assign({}, context, { meaningOf: () => null }))
  if (type === null) return { sign: 1, by: hasNegative ? 'own-signs' : 'nothing', unknown: [], column: null }
  return typeSigns(type, numbers, hasNegative, context)
}

/** What each value of a flag means by the types beside it, of which all are known and none contradicts another. */
function flagByTypes(
  flag: Profile,
  type: Profile,
  { meaningOf }: SignContext,
): { readonly in: readonly string[]; readonly out: readonly string[] } | null {
  const ways = new Map<string, 'in' | 'out'>()
  for (const [row, value] of flag.values.entries()) {
    const goes = meaningOf(type.values[row] ?? '')?.goes
    const known = ways.get(value)
    if ((goes !== 'in' && goes !== 'out') || (known !== undefined && known !== goes)) return null
    ways.set(value, goes)
  }
  const of = (way: 'in' | 'out') => flag.distinct.filter((value) => ways.get(value) === way)
  return of('in').length === 0 || of('out').length === 0 ? null : { in: of('in'), out: of('out') }
}

/** A flag of one value, as files of a few rows have, that means one way wherever it is written. */
function isPlain({ distinct }: Profile, { meaningOf }: SignContext): boolean {
  return distinct.length === 1 && !isAmbiguousFlag(distinct[0]) && isWay(meaningOf(distinct[0]))
}

function isWay(meaning: TypeMeaning | null): boolean {
  return meaning?.goes === 'in' || meaning?.goes === 'out'
}

/** Codes of two ways, and of what moves nothing. */
function isFew({ distinct }: Profile): boolean {
  return distinct.length > 1 && distinct.length <= FLAGS_MAX
}
const FLAGS_MAX = 4

function numberOf(text: string, decimal: '.' | ',' | null): number | null {
  const read = text === '' ? null : readNumber(text, decimal)
  return read === null ? null : Number(read.value)
}

function countsOf(column: Profile, numbers: readonly (number | null)[]): SignCount[] {
  const counts = new Map<string, SignCount>()
  column.values.forEach((value, row) => {
    const number = numbers[row] ?? null
    if (value === '' || number === null) return
    const key = foldedValue(value)
    let count = counts.get(key)
    if (count === undefined) {
      count = { value, positive: 0, negative: 0, zero: 0 }
      counts.set(key, count)
    }
    if (number > 0) count.positive++
    else if (number < 0) count.negative++
    else count.zero++
  })
  return [...counts.values()]
}

/** What the values of a flag say; null where the column holds none. */
function flagOf(flag: Profile, { flag: known }: SignContext): DirectionFlag | null {
  const values = (list: readonly string[]) => {
    const names = new Set(list.map(foldedValue))
    return flag.distinct.filter((value) => names.has(foldedValue(value)))
  }
  if (known !== null) {
    const [into, out] = [values(known.in), values(known.out)]
    // What the sample lacks may come further down.
    if (into.length + out.length === flag.distinct.length)
      return { in: [...known.in], out: [...known.out], ambiguous: false }
  }
  return directionFlag(flag.distinct)
}

/** Signs by a flag; where the quantities bear the flag's sign already, it is told and not applied. */
function flagSigns(
  flag: Profile,
  found: { readonly in: readonly string[]; readonly out: readonly string[] },
  numbers: readonly (number | null)[],
): SignFinding {
  const out = new Set(found.out.map(foldedValue))
  const ofOut = countsOf(flag, numbers).filter(({ value }) => out.has(foldedValue(value)))
  if (isSigned(ofOut)) return { sign: 1, by: 'own-signs', unknown: [], column: null }
  const sign: SignByColumn = { column: flag.header, in: [...found.in], out: [...found.out] }
  return { sign, by: 'flag', unknown: [], column: flag.index }
}

/** Whether rows that went out mostly bear a minus. */
function isSigned(ofOut: readonly SignCount[]): boolean {
  const negative = ofOut.reduce((sum, one) => sum + one.negative, 0)
  const positive = ofOut.reduce((sum, one) => sum + one.positive, 0)
  return negative > positive
}

function typeSigns(
  type: Profile,
  numbers: readonly (number | null)[],
  hasNegative: boolean,
  { meaningOf, settled, isSigned: isSignedSystem }: SignContext,
): SignFinding {
  const said = new Map(Object.entries(settled).map(([value, way]) => [foldedValue(value), way]))
  const counts = countsOf(type, numbers).map((count) => {
    const meaning = meaningOf(count.value)
    const own = isSignedSystem && meaning !== null && bearsSign(meaning) ? 'signed' : null
    return {
      ...count,
      said: said.get(foldedValue(count.value)) ?? own,
      goes: meaning?.goes ?? null,
    }
  })
  const ofOut = counts.filter(({ goes }) => goes === 'out')
  const isKnown = counts.some(({ goes, said }) => goes === 'in' || goes === 'out' || said !== null)
  const signed = hasNegative && (ofOut.length === 0 || isSigned(ofOut))
  const levels = counts.filter((count) => isLevel(count, signed))
  const nothing = counts.filter(({ goes }) => goes === 'none')
  if (signed && levels.length === 0 && nothing.length === 0 && said.size === 0)
    return { sign: 1, by: 'own-signs', unknown: [], column: type.index }
  if (!signed && !isKnown && levels.length === 0)
    return { sign: 1, by: 'nothing', unknown: counts.map(({ value }) => value), column: type.index }
  const lists: Record<Exclude<Direction, 'both'>, string[]> = {
    in: [],
    out: [],
    signed: [],
    level: [],
    none: [],
  }
  const unknown: string[] = []
  for (const count of counts) {
    const { value, goes, said: way, negative } = count
    // In a system of signed quantities an outflow without a minus may be one that was taken back.
    const isOdd = isSignedSystem && !signed && goes === 'out'
    const known = isOdd ? null : directionOf(goes, signed, negative > 0)
    const taken = way ?? (isLevel(count, signed) ? 'level' : known)
    if (taken === null || taken === 'both') unknown.push(value)
    else lists[taken].push(value)
  }
  return {
    sign: signByColumn(type.header, lists),
    by: signed ? 'own-signs' : 'types',
    unknown,
    column: type.index,
  }
}

/** Whether a type of a system bears its sign. One that takes goods out has none here, and is asked about. */
function bearsSign({ goes, kind, code }: TypeMeaning): boolean {
  return code === 'layout' && goes === 'signed' && (kind === null || !isOutwardKind(kind))
}

/**
 * Whether rows of a type state what there is: those of a count without a minus. Among signed quantities a count may as
 * well be the difference that it found; a count of 0 is none.
 */
function isLevel({ goes, negative, zero }: SignCount & { goes: Direction | null }, signed: boolean): boolean {
  return goes === 'level' && negative === 0 && (!signed || zero > 0)
}

/** The way of a type among quantities that are signed or not; null where it has to be asked for. */
function directionOf(
  goes: Direction | null,
  signed: boolean,
  hasNegative: boolean,
): Exclude<Direction, 'both'> | null {
  if (goes === 'none') return 'none'
  if (signed) return 'signed'
  if (goes === 'in' || goes === 'out') return goes
  // Adjustments that bear both signs say themselves which way they went.
  return hasNegative ? 'signed' : null
}

/** The sign by the values of a column, each with its direction; null where none says one. */
export function signByColumn(
  column: string,
  lists: Readonly<Record<Exclude<Direction, 'both'>, string[]>>,
): SignByColumn {
  const sign: SignByColumn = { column }
  for (const way of ['in', 'out', 'signed', 'level', 'none'] as const)
    if (lists[way].length > 0) sign[way] = lists[way]
  return sign
}
