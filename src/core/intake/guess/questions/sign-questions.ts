/**
 * The sign that a reading ends with, and what has to be asked about it: types that are not understood, and files of
 * plain quantities that say nowhere which way the goods went.
 */
import type { SignByColumn } from '../../mapping.ts'
import { foldedValue } from '../../translate/texts.ts'
import { readNumber } from '../../values/numbers.ts'
import { hasNegative } from '../columns/quantities/quantity-plan.ts'
import { signByColumn } from '../columns/signs.ts'
import type { Answer, Question } from '../guess.ts'
import type { Draft, Ground } from '../make-plan.ts'
import type { Plan } from '../plan.ts'
import { balanceVotes, type Way } from '../tries/balance-votes.ts'
import type { Tried } from '../tries/decide.ts'
import type { Trial } from '../tries/trial.ts'
import { quoted } from '../tries/variations.ts'

interface Signing {
  readonly draft: Draft
  readonly chosen: Tried
  readonly tryPlan: (plan: Plan) => Trial
}

/** Types asked about in one guess: more of them are no list that a person would go through. */
const ASKED_MAX = 12

/** Which way plain quantities and unknown types went: what is known of it, and what has to be asked. */
export function signQuestions(
  ground: Ground,
  signing: Signing,
): { sign: Plan['sign']; questions: readonly Question[] } {
  const { settled } = ground
  const { plan } = signing.chosen
  if (settled.sign !== undefined) return { sign: settled.sign === 'out' ? -1 : 1, questions: [] }
  const kind = plan.quantity?.kind
  if (plan.ends !== null || plan.states !== null || (kind !== 'column' && kind !== 'piece'))
    return { sign: plan.sign, questions: [] }
  const voted = byBalance(ground, signing)
  if (voted !== null) return voted
  const { signs } = signing.draft
  if (signs.by === 'nothing' && signs.unknown.length === 0) return plainQuestion(ground, signing)
  return typeQuestions(ground, signing, plan.sign)
}

/** Where the file bears a running balance, it says which way each type went. */
function byBalance(
  ground: Ground,
  { draft, chosen, tryPlan }: Signing,
): { sign: Plan['sign']; questions: readonly Question[] } | null {
  const { plan } = chosen
  const { column, unknown } = draft.signs
  if (plan.balance === null || (plan.sign === 1 && draft.signs.by === 'own-signs')) return null
  const { values } = ground.profiles[plan.balance]
  const balance = (row: number) => {
    const read = readNumber(values[row] ?? '', plan.decimal)
    return read === null ? null : Number(read.value)
  }
  const allIn = tryPlan(Object.assign({}, plan, { sign: 1 }))
  const type = column === null ? null : ground.profiles[column]
  const typeOf = (row: number) => (type === null ? '' : foldedValue(type.values[row] ?? ''))
  const tries = (['card', 'item'] as const).flatMap((by) =>
    [false, true].map((newestFirst) => balanceVotes(allIn.movements, balance, typeOf, { by, newestFirst })),
  )
  const best = tries.reduce((most, one) => (one.size > most.size ? one : most))
  if (best.size === 0) return null
  if (type === null) return { sign: best.get('') === 'out' ? -1 : 1, questions: [] }
  const sign = withVotes(
    plan.sign === 1 || plan.sign === -1 ? { column: type.header } : plan.sign,
    type.distinct,
    best,
  )
  const left = unknown.filter((value) => !best.has(foldedValue(value)))
  return {
    sign,
    questions: left.length === 0 ? [] : typeQuestions(ground, { draft, chosen, tryPlan }, sign).questions,
  }
}

/** A sign by types in which votes of the balance take the place of what words say. */
function withVotes(
  sign: SignByColumn,
  types: readonly string[],
  votes: ReadonlyMap<string, Way>,
): SignByColumn {
  const lists = { in: [], out: [], signed: [], level: [], none: [] } as Record<Way | 'signed', string[]>
  const said = new Map(
    (['in', 'out', 'signed', 'level', 'none'] as const).flatMap((way) =>
      (sign[way] ?? []).map((value): [string, Way | 'signed'] => [foldedValue(value), way]),
    ),
  )
  for (const value of types) {
    const known = said.get(foldedValue(value))
    const way = known === 'signed' ? known : (votes.get(foldedValue(value)) ?? known)
    if (way !== undefined) lists[way].push(value)
  }
  return signByColumn(sign.column, lists)
}

/**
 * All quantities are plain, and nothing says which way they went: what a known system or the header says, or a person.
 */
function plainQuestion(
  { table, profiles, match }: Ground,
  { chosen, tryPlan }: Signing,
): { sign: Plan['sign']; questions: readonly Question[] } {
  const { plan } = chosen
  if (match !== null && match.layout.quantity === 'signed') return { sign: 1, questions: [] }
  if (match !== null && match.layout.quantity === 'out') return { sign: -1, questions: [] }
  const column = plan.quantity?.kind === 'column' ? profiles[plan.quantity.column] : null
  const tried = ([1, -1] as const).map((sign) => tryPlan(Object.assign({}, plan, { sign })))
  const answers = tried.map(({ outcome }, index): Answer => {
    const sign = index === 0 ? 'in' : 'out'
    return { value: sign, settles: { sign }, option: `--sign ${sign}`, outcome }
  })
  const detail = { column: column?.header, examples: column?.distinct.slice(0, 3) ?? [] }
  return { sign: 1, questions: [{ code: 'sign', file: table.name, detail, answers }] }
}

const WAYS = ['in', 'out', 'signed', 'level', 'none'] as const

/** One question a type that is not understood, each answer tried with the others left out. */
function typeQuestions(
  { table, profiles, settled }: Ground,
  { draft, chosen, tryPlan }: Signing,
  sign: Plan['sign'],
): { sign: Plan['sign']; questions: readonly Question[] } {
  const { column, unknown } = draft.signs
  if (column === null || unknown.length === 0) return { sign, questions: [] }
  const { header, values } = profiles[column]
  const known: SignByColumn = typeof sign === 'object' ? sign : { column: header }
  const { quantity, decimal } = chosen.plan
  const isSigned =
    !table.complete || (quantity?.kind === 'column' && hasNegative(profiles[quantity.column], decimal))
  const questions = unknown.slice(0, ASKED_MAX).map((value): Question => {
    const rows = values.filter((one) => foldedValue(one) === foldedValue(value)).length
    const ways = isSigned ? WAYS : WAYS.filter((way) => way !== 'signed')
    const answers = ways.map((way): Answer => {
      const other: SignByColumn = Object.assign({}, known, { [way]: [...(known[way] ?? []), value] })
      const { outcome } = tryPlan(Object.assign({}, chosen.plan, { sign: other }))
      const types = Object.assign({}, settled.types, { [value]: way })
      return { value: way, settles: { types }, option: `--type ${quoted(`${value}=${way}`)}`, outcome }
    })
    return { code: 'types', file: table.name, detail: { column: header, value, rows }, answers }
  })
  return { sign: known, questions }
}
