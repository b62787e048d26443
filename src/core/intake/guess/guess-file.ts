/** The guess of one file: its table found, its columns weighed, its readings tried, one taken or a person asked. */

import { hasCanonicalHeaders } from '../canonical-columns.ts'
import { FileError } from '../file-error.ts'
import type { RawSample } from '../raw/raw-table.ts'
import { canonicalFile, canonicalGround, hasCanonicalValues, isLeftAlone } from './canonical.ts'
import { outsideOf } from './columns/places.ts'
import { withTransfers } from './columns/transfers.ts'
import { type EntryOptions, entriesOf } from './entry-of.ts'
import { assumptionsOf, factsOf } from './facts.ts'
import { groundOf } from './ground.ts'
import type { GuessedFile, Question } from './guess.ts'
import { type Draft, draftOf, type Ground, itemOfFile } from './make-plan.ts'
import { type Plan, quantityColumns } from './plan.ts'
import { strengthOf } from './profile.ts'
import { isMissing, missingQuestions } from './questions/missing.ts'
import { doubtQuestions, placeQuestions } from './questions/reading-questions.ts'
import { signQuestions } from './questions/sign-questions.ts'
import { statusQuestions } from './questions/status-questions.ts'
import type { SampleTable } from './sample-table.ts'
import type { Settled } from './settled.ts'
import { balanceOf, decide, isCardBalance, shownTrial, type Tried } from './tries/decide.ts'
import { type Trial, tryEntries } from './tries/trial.ts'
import { type Variation, variationsOf } from './tries/variations.ts'

export interface GuessOptions {
  /** IANA zone of this machine or of the site: times that name none are taken to be of it. */
  readonly localZone: string
}

/**
 * Guesses one file from the table of its sample, with what a person has settled.
 *
 * @throws FileError `not-movements` where a known system's list of something else is recognised.
 */
export function guessTable(table: SampleTable, settled: Settled, options: GuessOptions): GuessedFile {
  const own = isLeftAlone(table, settled) ? canonicalGround(table, settled) : null
  if (own !== null) return canonicalFile(own)
  const ground = groundOf(table, settled)
  refuseOtherLists(ground)
  if (isCanonicalFile(ground)) return canonicalFile(ground)
  const first = withOneItem(ground, draftOf(ground), options)
  const draft = withTransfers(ground, withBalance(ground, first, options))
  const missing = missingQuestions(ground, draft, (plan) => trialOf(ground, plan, options))
  if (missing.length > 0) return incomplete(ground, draft, missing, options)
  return decided(ground, draft, options)
}

/** The guess of a file in which no table is found: which row names its columns has to be said. */
export function noTable(sample: RawSample): GuessedFile {
  const examples = sample.rows.slice(0, 5).map(({ cells }) => cells.filter((cell) => cell !== '').join(' | '))
  const question: Question = { code: 'header', file: sample.name, detail: { examples }, answers: [] }
  return { guess: null, entries: [], canonical: false, questions: [question], assumptions: [] }
}

/** A stock list or a ledger of money looks like movements, and is none: unless a person names its columns. */
function refuseOtherLists({ table, match, settled }: Ground): void {
  if (settled.columns !== undefined || match?.layout.notMovements === undefined) return
  const { name, notMovements } = match.layout
  throw new FileError('not-movements', { file: table.name, layout: name, ...notMovements })
}

/** Canonical headers over canonical values, with nothing settled that says otherwise. */
function isCanonicalFile({ table, profiles, settled }: Ground): boolean {
  return isLeftAlone(table, settled) && hasCanonicalHeaders(table.columns) && hasCanonicalValues(profiles)
}

/** A file without items is of one, where its running balance shows that all rows are of one account. */
function withOneItem(ground: Ground, draft: Draft, options: GuessOptions): Draft {
  const { table, profiles, settled } = ground
  if (!isMissing(draft.plan, 'item') || draft.plan.balance === null || settled.columns?.item !== undefined)
    return draft
  const plan: Plan = Object.assign({}, draft.plan, { oneItem: itemOfFile(table.name) })
  if (isMissing(plan, 'quantity') || isMissing(plan, 'time')) return draft
  const fit = balanceOf(plan, profiles, trialOf(ground, plan, options))
  const proved = fit !== null && fit.of >= ONE_ITEM_ROWS_MIN && fit.agree / fit.of >= 0.95
  return proved ? Object.assign({}, draft, { plan }) : draft
}
/** So many balances have to follow from one another before a file without items is taken to be of one. */
const ONE_ITEM_ROWS_MIN = 3

/** A running balance that no header names, or that is called a closing stock: its numbers follow from row to row. */
function withBalance(ground: Ground, draft: Draft, options: GuessOptions): Draft {
  const { profiles } = ground
  const { plan } = draft
  if (!isWhole(plan) || plan.balance !== null || plan.quantity === null || plan.across !== null) return draft
  const trial = trialOf(ground, plan, options)
  const used = new Set([...quantityColumns(plan.quantity), ...Object.values(plan.texts), plan.item])
  const found = profiles.find((profile) => {
    if (
      used.has(profile.index) ||
      profile.number === null ||
      strengthOf(profile, 'amount', 'unit-cost') >= 0.3
    )
      return false
    const fit = balanceOf(Object.assign({}, plan, { balance: profile.index }), profiles, trial)
    return fit !== null && fit.of >= BALANCES_MIN && fit.agree / fit.of >= 0.95
  })
  if (found === undefined) return draft
  return Object.assign({}, draft, { plan: Object.assign({}, plan, { balance: found.index }) })
}
/** So many rows have to follow from one another before a column without that name is a running balance. */
const BALANCES_MIN = 5

/** Whether a plan has what every movement needs. */
function isWhole(plan: Plan): boolean {
  return (['item', 'quantity', 'time'] as const).every((code) => !isMissing(plan, code))
}

/** What is known so far of a file that lacks a column. */
function incomplete(
  ground: Ground,
  draft: Draft,
  questions: readonly Question[],
  options: GuessOptions,
): GuessedFile {
  const { plan } = draft
  const [entry] = entriesOf(ground.table, ground.profiles, plan, entryOptions(ground, false, options))
  const guess = factsOf(ground, draft, [], { plan, entry, leftOut: new Map() })
  return { guess, entries: [], canonical: false, questions, assumptions: [] }
}

function entryOptions(
  { settled, match }: Ground,
  balanceOfCard: boolean,
  { localZone }: GuessOptions,
): EntryOptions {
  return {
    zone: settled.zone ?? localZone,
    balanceOfCard,
    sheet: settled.sheet ?? null,
    outside: outsideOf(match),
  }
}

function trialOf(ground: Ground, plan: Plan, options: GuessOptions): Trial {
  const { table, profiles } = ground
  return tryEntries(table, entriesOf(table, profiles, plan, entryOptions(ground, false, options)))
}

function decided(ground: Ground, draft: Draft, options: GuessOptions): GuessedFile {
  const { table, profiles } = ground
  const tryVariation = (variation: Variation): Tried => {
    const trial = trialOf(ground, variation.plan, options)
    return {
      label: variation.label,
      plan: variation.plan,
      trial,
      balance: balanceOf(variation.plan, profiles, trial),
      settles: variation.settles,
      option: variation.option,
    }
  }
  const first = tryVariation({
    label: { code: 'as-guessed', detail: {} },
    plan: draft.plan,
    settles: {},
    option: '',
  })
  const others = variationsOf(ground, draft)
    .filter(({ plan }) => isWhole(plan))
    .map(tryVariation)
  const { chosen, doubts } = decide(first, others)
  const plan = finishedPlan(chosen)
  const signs = signQuestions(ground, { draft, chosen, tryPlan: (other) => trialOf(ground, other, options) })
  const questions = [
    ...doubtQuestions(table.name, chosen, doubts, ground),
    ...placeQuestions(ground, draft, chosen, (other) => trialOf(ground, other, options)),
    ...statusQuestions(ground, chosen, (other) => trialOf(ground, other, options)),
    ...signs.questions,
  ]
  const settledPlan: Plan = Object.assign({}, plan, { sign: signs.sign })
  const ofCard = isCardBalance(chosen, profiles)
  const entries = entriesOf(table, profiles, settledPlan, entryOptions(ground, ofCard, options))
  // With the balance of a card, a row that moves nothing may say what the card held.
  const leftOut = ofCard ? tryEntries(table, entries).leftOut : chosen.trial.leftOut
  const readings = [chosen, ...[first, ...others].filter((one) => one !== chosen)]
  return {
    guess: factsOf(
      ground,
      draft,
      readings.map((one) => shownTrial(one, chosen, draft.signs.by)),
      { plan: settledPlan, entry: entries[0], leftOut },
    ),
    entries,
    canonical: false,
    questions,
    assumptions: assumptionsOf(ground, settledPlan, options.localZone),
  }
}

/** The plan of the reading that is taken, in the order of the file that its balances follow. */
function finishedPlan({ plan, balance }: Tried): Plan {
  const proved = balance !== null && balance.agree / balance.of >= 0.95
  return proved && balance.newestFirst !== plan.newestFirst
    ? Object.assign({}, plan, { newestFirst: balance.newestFirst })
    : plan
}
