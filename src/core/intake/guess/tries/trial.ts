/**
 * A reading tried on the sample: every row translated, every stock card added up in the order things were booked.
 *
 * It counts what a reading comes to (cards, those below zero, how deep), and keeps the movements in the file's order,
 * so that the running balances and the transfers of the file can be held against them.
 */
import type { MappingEntry } from '../../mapping.ts'
import type { LeftOutReason } from '../../table/table-layout.ts'
import type { TranslatedMovement } from '../../translate/translation.ts'
import { translatorOf } from '../../translate/translator.ts'
import type { Outcome } from '../guess.ts'
import type { SampleTable } from '../sample-table.ts'

export interface TrialMovement {
  /** Index of the row in the sample. */
  readonly row: number
  readonly item: string
  /** Keys of the cards that lose and gain; null outside the warehouse. */
  readonly from: string | null
  readonly to: string | null
  /** Above zero; of a level, what there is. */
  readonly quantity: number
  readonly isLevel: boolean
  readonly opens: boolean
  /** When it was booked, and when it happened. */
  readonly at: number
  readonly happenedAt: number
  /** What the source says the card holds afterwards; null where it says nothing. */
  readonly balance: number | null
}

export interface Trial {
  readonly outcome: Outcome
  /** Which cards sink, how deep and how they begin: equal for readings between which nothing has to be asked. */
  readonly signature: string
  readonly movements: readonly TrialMovement[]
  /** Rows refused for a type that is not known. */
  readonly unknownTypes: number
  /** Rows left out by what they hold, by reason. */
  readonly leftOut: ReadonlyMap<LeftOutReason, number>
}

/** Differences below this are the tails of floats. */
const NOTHING = 1e-9

/** Tries entries on the rows of a sample. Which zone the times are of does not matter here. */
export function tryEntries(table: SampleTable, entries: readonly MappingEntry[]): Trial {
  const translators = entries.map((entry) =>
    translatorOf(entry, table.columns, { zone: 'UTC', file: table.name }),
  )
  const movements: TrialMovement[] = []
  let refused = 0
  let unknownTypes = 0
  const leftOut = new Map<LeftOutReason, number>()
  table.rows.forEach((cells, row) => {
    const reads = translators.map((translator) => translator.read(cells))
    for (const read of reads) {
      if (read.kind === 'movement') movements.push(trialMovement(read.movement, row))
      else if (read.kind === 'refused') {
        refused++
        if (read.code === 'unknown-type') unknownTypes++
      }
    }
    // A row that one of the entries reads is not left out.
    const [first] = reads
    if (first?.kind === 'left-out' && reads.every(({ kind }) => kind === 'left-out'))
      leftOut.set(first.reason, (leftOut.get(first.reason) ?? 0) + 1)
  })
  const newestFirst = entries.some((entry) => entry.newestFirst === true)
  const cards = addUp(inOrder(movements, newestFirst))
  const sunk = [...cards].filter(([, card]) => card.deepest < -NOTHING)
  const deepest = Math.min(0, ...sunk.map(([, card]) => card.deepest))
  return {
    outcome: {
      movements: movements.length,
      refused,
      books: cards.size,
      negative: sunk.length,
      beginNegative: sunk.filter(([, card]) => card.beganBelow).length,
      deepest: sunk.length === 0 ? null : String(rounded(deepest)),
    },
    signature: [cards, ...asHappened(movements, newestFirst)].map(signatureOf).filter(Boolean).join('\n\n'),
    movements,
    unknownTypes,
    leftOut,
  }
}

/** The cards in the order in which things happened, where that is another clock. */
function asHappened(movements: readonly TrialMovement[], newestFirst: boolean): Map<string, Card>[] {
  if (movements.every(({ at, happenedAt }) => at === happenedAt)) return []
  const happened = movements.map((movement) => Object.assign({}, movement, { at: movement.happenedAt }))
  return [addUp(inOrder(happened, newestFirst))]
}

function signatureOf(cards: ReadonlyMap<string, Card>): string {
  return [...cards]
    .filter(([, card]) => card.deepest < -NOTHING)
    .map(([key, card]) => `${key} ${rounded(card.deepest)} ${card.beganBelow}`)
    .sort()
    .join('\n')
}

function trialMovement(
  { texts, quantity, occurredAt, recordedAt, isLevel }: TranslatedMovement,
  row: number,
): TrialMovement {
  const item = texts.item ?? ''
  const card = (place: string | undefined) =>
    place === undefined || OUTSIDE.has(place)
      ? null
      : [item, texts.site ?? '', place, texts.lot ?? '', texts.owner ?? ''].join('\u0000')
  const leaves = quantity.startsWith('-') && !isLevel
  const here = card(texts.location)
  return {
    row,
    item,
    from: texts.location === undefined ? card(texts.from) : leaves ? here : null,
    to: texts.location === undefined ? card(texts.to) : leaves ? null : here,
    quantity: isLevel ? Number(quantity) : Math.abs(Number(quantity)),
    isLevel,
    opens: texts.kind === 'opening',
    at: (recordedAt ?? occurredAt).at,
    happenedAt: occurredAt.at,
    balance: texts.balance_after === undefined ? null : Number(texts.balance_after),
  }
}

/** `in-transit` holds goods, but no shelf does. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'supplier',
  'customer',
  'production',
  'adjustment',
  'in-transit',
  'unknown-origin',
])

interface Card {
  held: number
  deepest: number
  cameIn: boolean
  /** Below zero before anything had come in: what it held before is not known. */
  beganBelow: boolean
}

/** Every card added up. */
function addUp(movements: readonly TrialMovement[]): Map<string, Card> {
  const cards = new Map<string, Card>()
  const cardOf = (key: string): Card => {
    let card = cards.get(key)
    if (card === undefined) {
      card = { held: 0, deepest: 0, cameIn: false, beganBelow: false }
      cards.set(key, card)
    }
    return card
  }
  for (const { from, to, quantity, isLevel, balance } of movements) {
    const known = balance !== null && (from === null) !== (to === null)
    if (to !== null) {
      const isNew = !cards.has(to)
      const card = cardOf(to)
      card.cameIn = true
      if (isLevel) card.held = quantity
      else card.held = known && isNew ? balance : card.held + quantity
      if (card.held < card.deepest) card.deepest = card.held
    }
    if (from !== null) {
      const isNew = !cards.has(from)
      const card = cardOf(from)
      card.held = known && isNew ? balance : card.held - quantity
      if (known && isNew && balance + quantity > 0) card.cameIn = true
      if (card.held < card.deepest - NOTHING) {
        if (!card.cameIn) card.beganBelow = true
        card.deepest = card.held
      }
    }
  }
  return cards
}

/** Movements by time; those of one time in the order of the file, or against it. */
export function inOrder(movements: readonly TrialMovement[], newestFirst: boolean): TrialMovement[] {
  const turn = newestFirst ? -1 : 1
  return [...movements].sort((left, right) => left.at - right.at || turn * (left.row - right.row))
}

function rounded(value: number): number {
  return Number(value.toFixed(6))
}
