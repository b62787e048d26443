/** Decoys that are put among a true history: late postings that hurt nobody, announcements that never come. */
import type { Random } from '../simulation/random.ts'
import { isInflow, isReceipt } from './faults/blow.ts'
import { sunken } from './replay.ts'
import type { Announcement, Row } from './row.ts'
import type { Manners, Truth } from './world.ts'

const LATE_SHARE = 0.06
const NEVER_SHARE = 0.05

export function harmless(truth: Truth, random: Random, manners: Manners): Truth {
  const decoys = [...truth.decoys]
  const rows = [...Map.groupBy(truth.rows, (row) => row.item).values()].flatMap((own) => {
    let posted: Row[] = own
    for (const row of own) {
      if (!isInflow(row) || !random.chance(LATE_SHARE)) continue
      const late = manners.lateness()
      const reportedAt = random.chance(0.5) ? row.reportedAt + late : row.reportedAt
      const delayed = { ...row, reportedAt, recordedAt: row.recordedAt + late }
      const tried = posted.map((one) => (one.key === row.key ? delayed : one))
      if (sunken(tried).length > 0) continue
      posted = tried
      decoys.push({ code: 'late-but-harmless', rows: [row.key] })
    }
    return posted
  })
  const never: Announcement[] = []
  for (const row of truth.rows.filter((one) => isReceipt(one) && random.chance(NEVER_SHARE))) {
    const like = random.pick(truth.rows.filter((one) => one.item === row.item && one.kind === 'receipt'))
    never.push({
      type: 'purchase-order',
      document: manners.document('receipt'),
      line: '1',
      item: row.item,
      quantity: like.quantity,
      expectedAt: truth.begins + Math.floor(random.next() * (truth.ends - truth.begins)),
      location: like.to,
    })
    decoys.push({ code: 'never-came', rows: [] })
  }
  return { ...truth, rows, announcements: [...truth.announcements, ...never], decoys }
}
