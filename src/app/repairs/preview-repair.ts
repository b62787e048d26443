/**
 * What the repair of a case would post, with before and after of every stock card it touches, now and at each later
 * instant; and why it would be refused, if it would. Nothing is posted.
 */
import type { By } from '../../core/by.ts'
import type { NoMovementCode } from '../../core/codes/cases.ts'
import type { RequestErrorCode } from '../../core/codes.ts'
import { REPAIR_INSTANTS_MAX } from '../../core/limits.ts'
import { formatQuantity, parseQuantity } from '../../core/quantity/quantity.ts'
import type { QuestionCode, RefusalCode } from '../../core/refusal-codes.ts'
import { beforeAndAfter, type ComparedInstant } from '../../core/repairs/before-and-after.ts'
import type { NewPosting } from '../../core/repairs/plan-repair.ts'
import { formatInstant, type Instant } from '../../core/time.ts'
import { getCase } from '../cases/get-case.ts'
import type { CaseDetail, CasePort } from '../cases/port.ts'
import type { EpisodePort } from '../episodes/port.ts'
import type { PostingPort } from '../posting/port.ts'
import type { SitePort } from '../site/port.ts'
import type { Card, CardFacts, RepairPort } from './port.ts'
import { type RepairPlan, repairPlan } from './repair-plan.ts'
import { postedSteps, postingOf, repairSubmission } from './repair-submission.ts'

export type RepairStore = CasePort & EpisodePort & PostingPort & RepairPort & SitePort

export interface RepairRequest {
  readonly cause?: string
  readonly confirmed?: readonly QuestionCode[] | boolean
  /** Dates all of it now, where its own time is in a closed period. */
  readonly isNow?: boolean
  readonly note?: string
  readonly by: By
}

/** A level of a stock card, as decimals. */
export interface Compared {
  readonly at: string
  readonly before: string
  readonly after: string
}

export interface PreviewCard extends Card {
  readonly bookId: string | null
  readonly shelf: boolean
  readonly now: { readonly before: string; readonly after: string }
  readonly instants: { readonly rows: Compared[]; readonly total: number }
  readonly sinks: Compared | null
}

export interface PreviewStep {
  readonly step: 'reverse' | 'post' | 'nothing'
  /** The movement that is taken back, or in whose place this one stands. */
  readonly of: string | null
  readonly posting: NewPosting | null
  readonly why: NoMovementCode | null
  readonly op: string | null
}

export interface RepairRefusal {
  readonly code: RequestErrorCode | RefusalCode
  readonly detail: Readonly<Record<string, unknown>>
}

export interface RepairPreview {
  readonly case: string
  readonly cause: string
  readonly steps: PreviewStep[]
  readonly cards: PreviewCard[]
  readonly isPart: boolean
  readonly refusal: RepairRefusal | null
}

/** Null where there is no such case. ChangeRefused `cause-not-offered`. */
export async function previewRepair(
  store: RepairStore,
  id: string,
  request: RepairRequest,
): Promise<RepairPreview | null> {
  const detail = await getCase(store, id)
  if (detail === null) return null
  return (await planned(store, detail, request)).preview
}

/** The plan of a repair with its preview. */
export async function planned(
  store: RepairStore,
  detail: CaseDetail,
  request: RepairRequest,
): Promise<{ readonly plan: RepairPlan; readonly preview: RepairPreview }> {
  const plan = await repairPlan(store, detail, request.cause)
  const cards = await cardsOf(store, detail.case.site, plan, request.isNow === true)
  const preview = {
    case: detail.case.id,
    cause: plan.cause,
    steps: plan.steps.map(
      (one): PreviewStep => ({
        step: one.step,
        of: one.step === 'reverse' ? one.seq : one.step === 'post' ? one.of : null,
        posting: one.step === 'nothing' ? null : postingOf(one),
        why: one.step === 'nothing' ? one.why : null,
        op: one.step === 'nothing' ? one.edit.op : null,
      }),
    ),
    cards,
    isPart: plan.isPart,
  }
  return { plan, preview: { ...preview, refusal: await refusalOf(store, detail, plan, cards, request) } }
}

/** The first that holds: applied, empty, a closed period, a stock card that sinks, what the guard says. */
async function refusalOf(
  store: RepairStore,
  detail: CaseDetail,
  plan: RepairPlan,
  cards: readonly PreviewCard[],
  request: RepairRequest,
): Promise<RepairRefusal | null> {
  const { case: row } = detail
  if (row.repaired) return { code: 'repair-applied', detail: {} }
  const submission = repairSubmission(plan.steps, {
    site: row.site,
    name: repairName(detail),
    by: request.by,
    note: request.note ?? null,
    confirmed: request.confirmed,
    isNow: request.isNow === true,
  })
  if (submission === null) return { code: 'repair-empty', detail: {} }
  if (request.isNow !== true && (await isClosed(store, row.site, plan)))
    return { code: 'period-closed', detail: {} }
  const sinking = cards.find(({ shelf, sinks }) => shelf && sinks !== null)
  if (sinking?.sinks != null) {
    const { item, location } = sinking
    return { code: 'repair-sinks', detail: { item, location, ...sinking.sinks } }
  }
  const refused = (await store.dryRun(submission)).find(({ status }) => status !== 'posted')
  if (refused === undefined) return null
  return { code: refused.code ?? 'repair-refused', detail: { ...refused.refusal } }
}

/** What the ids of its movements begin with: another one once the case has gone on. */
export function repairName({ case: row, events }: CaseDetail): string {
  return `repair-of-case-${row.id}-${events.total}`
}

async function isClosed(store: SitePort, site: string, { steps }: RepairPlan): Promise<boolean> {
  const closedUntil = (await store.listSites()).find(({ name }) => name === site)?.closedUntil ?? null
  if (closedUntil === null) return false
  return postedSteps(steps).some((one) => Date.parse(postingOf(one).occurredAt) <= Date.parse(closedUntil))
}

async function cardsOf(
  store: RepairStore,
  site: string,
  { steps }: RepairPlan,
  isNow: boolean,
): Promise<PreviewCard[]> {
  const postings = postedSteps(steps).map(postingOf)
  if (postings.length === 0) return []
  const now = store.clocks().databaseAt
  const timeOf = ({ occurredAt }: NewPosting): Instant => (isNow ? now : Date.parse(occurredAt))
  const first = formatInstant(Math.min(...postings.map(timeOf)))
  const cards = new Map<string, Card>()
  const keyOf = ({ item, location, lot, owner }: Card) => JSON.stringify([item, location, lot, owner])
  for (const { item, from, to, lot, owner } of postings)
    for (const location of [from, to])
      cards.set(keyOf({ item, location, lot, owner }), { item, location, lot, owner })
  const facts = await store.cardFacts(site, [...cards.values()], first)
  return facts
    .filter(({ shelf }) => shelf)
    .map((card) => {
      const added = postings.flatMap((posting) => {
        const { item, lot, owner, from, to, quantity } = posting
        const units = parseQuantity(quantity, card.scale)
        if (!units.ok) return []
        const at = timeOf(posting)
        const is = (location: string) => keyOf({ item, location, lot, owner }) === keyOf(card)
        return [
          ...(is(from) ? [{ at, delta: -units.quantity }] : []),
          ...(is(to) ? [{ at, delta: units.quantity }] : []),
        ]
      })
      return previewCard(card, beforeAndAfter(card, added))
    })
}

function previewCard(card: CardFacts, compared: ReturnType<typeof beforeAndAfter>): PreviewCard {
  const { item, location, lot, owner, bookId, shelf, scale } = card
  const level = ({ at, before, after }: ComparedInstant): Compared => ({
    at: formatInstant(at),
    before: formatQuantity(before, scale),
    after: formatQuantity(after, scale),
  })
  return {
    item,
    location,
    lot,
    owner,
    bookId,
    shelf,
    now: {
      before: formatQuantity(compared.now.before, scale),
      after: formatQuantity(compared.now.after, scale),
    },
    instants: {
      rows: compared.instants.slice(0, REPAIR_INSTANTS_MAX).map(level),
      total: compared.instants.length,
    },
    sinks: compared.sinks === null ? null : level(compared.sinks),
  }
}
