/**
 * What people did at the invented warehouse besides moving goods: an order that waits at the gate, units that are
 * promised, goods that are on hold, a pick that was refused and the override that was requested for it, and a sale that
 * a till sent twice, of a stock card that can bear it.
 *
 * Done once, by the verbs of the app, when the warehouse is first loaded.
 */
import type { BookRow } from '../../app/books/port.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { submitMovements } from '../../app/posting/submit-movements.ts'
import { reserve } from '../../app/reservations/reserve.ts'
import type { By } from '../../core/by.ts'
import { DAY_MS, formatInstant, type Instant, MINUTE_MS } from '../../core/time.ts'

const PICKER: By = { id: 'demo-picker', name: 'Ines, picker', role: 'operator' }
const PLANNER: By = { id: 'demo-planner', name: 'Tom, planner', role: 'manager' }
const SOURCE = 'order desk'
const TILL: By = { id: 'demo-till', name: 'Till', role: 'operator' }
const CARDS_LOOKED_AT = 200
const SOLD_BEFORE_MS = 10 * MINUTE_MS
const SOLD_LINES = 4
const WELL_STOCKED = 20
/** Units that are asked for beyond what the system says is there. */
const BEYOND = 5

/** Plays the scenes at a site, with its best stocked cards. */
export async function playScenes(store: LedgerStore, site: string, now: Instant): Promise<void> {
  const { rows } = await store.listBooks({ site, limit: CARDS_LOOKED_AT })
  const stocked = rows
    .filter(({ balance, lot, owner, location }) => {
      return Number(balance) >= WELL_STOCKED && lot === null && owner === null && location.kind === 'storage'
    })
    .toSorted((left, right) => Number(right.balance) - Number(left.balance))
  const [promised, stopped, wanted, moved, ...others] = stocked
  if (moved === undefined) return
  await sendTwice(store, others, now)

  await store.setSiteMode(site, 'guard', PLANNER)
  await store.addRule(
    {
      scope: { site, kind: 'transfer' },
      mode: 'hold',
      graceSeconds: (DAY_MS / 1000) * 2,
      note: 'A transfer may be keyed before its receipt: it waits for two days.',
    },
    PLANNER,
  )

  await reserve(
    store,
    [
      {
        id: 'demo-promise',
        source: SOURCE,
        site,
        document: 'WEB-90001',
        channel: null,
        lines: [
          { line: '1', item: promised.item, quantity: '6' },
          { line: '2', item: wanted.item, quantity: String(2 * Number(wanted.balance)) },
        ],
        allOrNothing: false,
        sourcing: 'fewest-splits',
        near: null,
        forSeconds: (7 * DAY_MS) / 1000,
      },
    ],
    PLANNER,
  )
  await store.setStop(
    { site, item: stopped.item, reason: 'hold', note: 'Supplier calls this batch back: do not ship.' },
    PLANNER,
  )
  await store.askRelease(
    {
      site,
      document: 'WAVE-17',
      channel: null,
      needsReservation: true,
      lines: [
        { line: '1', item: promised.item, quantity: '4' },
        { line: '2', item: stopped.item, quantity: '2' },
      ],
    },
    PLANNER,
  )

  const { item, location } = wanted
  const beyond = (id: string, kind: 'pick' | 'transfer', { balance, ...card }: BookRow) => ({
    id,
    kind,
    item: card.item,
    site,
    from: card.location.path,
    to: kind === 'pick' ? 'in-transit' : location.path,
    quantity: String(Number(balance) + BEYOND),
    occurredAt: formatInstant(now),
    source: SOURCE,
    actor: PICKER.name,
    document: id,
    line: '1',
  })
  await submitMovements(store, [beyond('WEB-90002', 'pick', wanted), beyond('MOVE-311', 'transfer', moved)], {
    by: PICKER,
  })
  await store.requestOverride(
    {
      site,
      item,
      location: location.path,
      quantity: String(BEYOND),
      once: true,
      reason: 'goods-on-shelf',
      explanation: 'Five more stand on the shelf than the system says. The receipt is on the desk.',
      expiresAt: formatInstant(now + DAY_MS),
    },
    PICKER,
  )
}

/** A sale of some lines that a till sends twice, of stock cards that can bear it: nothing sinks, and it is wrong. */
async function sendTwice(store: LedgerStore, cards: readonly BookRow[], now: Instant): Promise<void> {
  const sold: BookRow[] = []
  for (const card of cards) {
    if (sold.length === SOLD_LINES) break
    // Of an item that sank no posting is suspected: it is explained.
    const { total: negatives } = await store.listEpisodes({ item: card.item, limit: 1 })
    if (negatives === 0 && sold.every(({ item }) => item !== card.item)) sold.push(card)
  }
  const lines = sold.map(({ item, location }, at) => ({
    id: `T90003-${at + 1}`,
    kind: 'sale' as const,
    item,
    site: location.site,
    from: location.path,
    to: 'customer',
    quantity: String(3 + at),
    occurredAt: formatInstant(now - SOLD_BEFORE_MS),
    source: 'POS',
    actor: TILL.name,
    document: 'T90003',
    line: String(at + 1),
  }))
  await submitMovements(store, [...lines, ...lines.map((line) => ({ ...line, id: `${line.id}-retry` }))], {
    by: TILL,
  })
}
