/**
 * Which reading is taken: what the file proves decides, and where it proves nothing and readings differ in what
 * matters, a person is asked.
 */
import { readNumber } from '../../values/numbers.ts'
import type { Answer, Evidence, Question, ReadingLabel, ReadingTrial } from '../guess.ts'
import type { Plan } from '../plan.ts'
import { type Profile, strengthOf } from '../profile.ts'
import type { Settled } from '../settled.ts'
import { type BalanceFit, balanceFit, isUncontradicted } from './balance-evidence.ts'
import type { Trial } from './trial.ts'

/** A reading that was tried. */
export interface Tried {
  readonly label: ReadingLabel
  readonly plan: Plan
  readonly trial: Trial
  readonly balance: BalanceFit | null
  readonly settles: Settled
  readonly option: string
}

/** A running balance that agrees in so many rows proves a reading; one that agrees in so few speaks against it. */
const PROVED = 0.95
const DISPROVED = 0.8

/** Whether the running balances of the file follow a reading. */
export function isProved({ balance }: Tried): boolean {
  return balance !== null && balance.agree / balance.of >= PROVED
}

function isDisproved({ balance }: Tried): boolean {
  return balance !== null && balance.agree / balance.of < DISPROVED
}

/** The share of rows of which a reading makes movements. */
function readShare({ trial: { outcome } }: Tried): number {
  const rows = outcome.movements + outcome.refused
  return rows === 0 ? 0 : outcome.movements / rows
}

/**
 * The reading that is taken, and those that may be meant as well: `doubts` are readings that the file does not
 * disprove and that sink other cards, or sink them otherwise.
 */
export function decide(first: Tried, others: readonly Tried[]): { chosen: Tried; doubts: readonly Tried[] } {
  const tried = [first, ...others]
  const proved = tried.filter(isProved)
  if (proved.length > 0) {
    const chosen = proved.includes(first) ? first : proved.reduce(better)
    // What is proved equally well, and differs, is still a question: dates, when days and months are few.
    return { chosen, doubts: proved.filter((one) => one !== chosen && !isPlace(one) && differs(one, chosen)) }
  }
  const coarser = others.find((one) => isCoarser(one, first))
  if (coarser !== undefined) return { chosen: coarser, doubts: [] }
  const readable = tried
    .filter((one) => !isPlace(one))
    .filter((one) => readShare(one) >= readShare(first) * 0.9 || one === first)
  const chosen = readable.reduce(better)
  return {
    chosen,
    doubts: tried.filter(
      (one) =>
        one !== chosen && !isPlace(one) && differs(one, chosen) && !isDisproved(one) && readShare(one) >= 0.5,
    ),
  }
}

/** A reading that differs in the place only: whether bins are read, or the warehouse they are in. */
function isPlace({ label }: Tried): boolean {
  return label.code === 'column' && label.detail.column === 'location'
}

/** So many cards begin with an issue of what was never put there before the places are looked at again. */
const SHARE_BEGUN = 0.25

/**
 * Whether a reading without bins is the right one: many cards of bins begin with an issue of what was never put there,
 * and hardly one of the warehouses does. Such bins are where somebody stood, and not where the stock is kept.
 */
function isCoarser(one: Tried, first: Tried): boolean {
  const share = ({ trial: { outcome } }: Tried) => outcome.beginNegative / Math.max(1, outcome.books)
  return isPlace(one) && share(first) > SHARE_BEGUN && share(one) < share(first) / 3
}

/** The better proved of two, then the one that reads more rows; else the first. */
function better(left: Tried, right: Tried): Tried {
  const share = ({ balance }: Tried) => (balance === null ? 0 : balance.agree / balance.of)
  if (Math.abs(share(left) - share(right)) > 0.05) return share(left) > share(right) ? left : right
  return readShare(right) > readShare(left) * 1.2 ? right : left
}

/** With other times, what sank did so on other days, for longer or shorter, and is of another class. */
function differs(left: Tried, right: Tried): boolean {
  if (isOfTime(left) !== isOfTime(right) && right.trial.outcome.negative > 0) return true
  // Quantities that are a thousand times as large are another answer, whatever sinks.
  if ((left.label.code === 'decimal') !== (right.label.code === 'decimal')) return true
  return left.trial.signature !== right.trial.signature
}

/** A reading with day and month the other way round, or with a second clock. */
function isOfTime({ label: { code, detail } }: Tried): boolean {
  return code === 'dates' || detail.column === 'occurred_at' || detail.column === 'recorded_at'
}

/** The running balances of a plan's balance column held against a trial. */
export function balanceOf(plan: Plan, profiles: readonly Profile[], trial: Trial): BalanceFit | null {
  const after = balances(plan, profiles)
  return after === null ? null : balanceFit(trial.movements, after)
}

/** What a row of the sample says is there after it; null for a plan without a running balance. */
function balances(
  { balance, decimal }: Plan,
  profiles: readonly Profile[],
): ((row: number) => number | null) | null {
  if (balance === null) return null
  const { values } = profiles[balance]
  return (row) => {
    const read = readNumber(values[row] ?? '', decimal)
    return read === null ? null : Number(read.value)
  }
}

/** The header of a running balance is this sure where its numbers are too few to prove it. */
const CALLED_BALANCE = 0.5

/**
 * Whether the balance of a file may say what a stock card held: where it is that of a card, and in a file of so few
 * rows that nothing can prove it, where its header says so and no row speaks against it.
 */
export function isCardBalance({ plan, trial, balance }: Tried, profiles: readonly Profile[]): boolean {
  if (balance !== null) return balance.by === 'card' && balance.agree / balance.of >= 0.8
  const after = balances(plan, profiles)
  if (plan.balance === null || after === null) return false
  const isCalled = strengthOf(profiles[plan.balance], 'balance-after') >= CALLED_BALANCE
  return isCalled && isUncontradicted(trial.movements, after, plan.newestFirst)
}

/** A question between readings: that which would be taken, and those that may be meant as well. */
export function questionOf(
  file: string,
  chosen: Answer,
  doubts: readonly Tried[],
  examples: readonly string[],
): Question {
  const [{ label }] = doubts
  const code = label.code === 'column' ? columnQuestion(label.detail.column) : label.code
  return {
    code: code === 'as-guessed' ? 'header' : code,
    file,
    detail: Object.assign(
      { column: label.detail.from ?? label.detail.column, examples },
      code === 'clock' ? { value: label.detail.column } : {},
    ),
    answers: [chosen, ...doubts.map((doubt) => answerOf(doubt))],
  }
}

function columnQuestion(column: string | undefined): 'item' | 'location' | 'quantity' | 'time' | 'clock' {
  if (column === 'recorded_at' || column === 'occurred_at') return 'clock'
  return column === 'item' || column === 'location' || column === 'quantity' ? column : 'time'
}

/** What a person answers who means this reading. */
export function answerOf({ label, settles, option, trial }: Tried): Answer {
  const { from, order, mark, sign } = label.detail
  return { value: from ?? order ?? mark ?? sign ?? label.code, settles, option, outcome: trial.outcome }
}

/** What speaks for and against a reading, as people are shown it. */
export function evidenceOf({ trial, balance }: Tried, signsBy: string): Evidence[] {
  const { outcome } = trial
  const rows = outcome.movements + outcome.refused
  const found: Evidence[] = []
  const add = (code: Evidence['code'], share: number, of: number, least: number) => {
    if (of > 0) found.push({ code, share, of, speaks: share >= least ? 'for' : 'against' })
  }
  if (balance !== null) add('running-balance', balance.agree / balance.of, balance.of, PROVED)
  add('rows-read', rows === 0 ? 0 : outcome.movements / rows, rows, 0.9)
  if (signsBy === 'own-signs') add('both-signs', 1, outcome.movements, 0)
  if (signsBy === 'types' || signsBy === 'flag') add('known-types', 1, outcome.movements, 0)
  if (outcome.books > 0 && outcome.negative > 0) {
    const share = outcome.beginNegative / outcome.books
    found.push({ code: 'begins-negative', share, of: outcome.books, speaks: share > 0.5 ? 'against' : 'for' })
  }
  return found
}

/** A reading as it is shown among the others. */
export function shownTrial(tried: Tried, chosen: Tried, signsBy: string): ReadingTrial {
  return {
    label: tried.label,
    chosen: tried === chosen,
    outcome: tried.trial.outcome,
    evidence: evidenceOf(tried, signsBy),
  }
}
