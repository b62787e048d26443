/** Rules a careful person would write down, in their order, looking at one stock card and its papers only. */
import { isInflow, isReceipt, isSale } from '../../../../test/worlds/faults/blow.ts'
import type { Row } from '../../../../test/worlds/row.ts'
import type { Scene } from './scene.ts'

const WINDOW = 45 * 24 * 3600 * 1000

export function handRules(scene: Scene): string {
  const { own, start } = scene
  if (scene.timing) return lateOrDelayed(scene)
  const recent = own.filter(({ occurredAt }) => occurredAt <= start && occurredAt > start - WINDOW)
  return (
    announcedOtherwise(scene, recent) ??
    lineTwice(recent) ??
    announcedAndOpen(scene) ??
    largeCorrection(recent) ??
    oddQuantity(scene, recent) ??
    'unposted-receipt'
  )
}

/** The row that came too late: by its people if they booked it late, else by its interface. */
function lateOrDelayed({ own, start }: Scene): string {
  const late = own.find((row) => isInflow(row) && row.occurredAt <= start && row.recordedAt > start)
  if (late === undefined || Number.isNaN(late.reportedAt)) return 'late-posting'
  const lag = late.recordedAt - late.occurredAt
  return late.reportedAt - late.occurredAt > lag / 2 ? 'late-posting' : 'integration-delay'
}

function announcedOtherwise({ announced, pack }: Scene, recent: readonly Row[]): string | null {
  for (const row of recent) {
    const line = announced?.find((one) => one.document === row.document && one.line === row.line)
    if (line === undefined || line.quantity === row.quantity) continue
    const times = Math.max(line.quantity, row.quantity) / Math.min(line.quantity, row.quantity)
    return times === pack ? 'unit-of-measure' : 'quantity-typo'
  }
  return null
}

function lineTwice(recent: readonly Row[]): string | null {
  const seen = new Set<string>()
  for (const row of recent.filter((one) => isSale(one) && one.document !== '')) {
    const line = [row.document, row.line, row.quantity].join(' ')
    if (seen.has(line)) return 'duplicate-posting'
    seen.add(line)
  }
  return null
}

function announcedAndOpen({ announced, documents, start }: Scene): string | null {
  const open = announced?.find(
    (one) =>
      one.type !== 'sales-order' &&
      one.expectedAt <= start &&
      one.expectedAt > start - WINDOW &&
      !documents.has(one.document),
  )
  if (open === undefined) return null
  return open.type === 'return-authorisation' ? 'unposted-return' : 'unposted-receipt'
}

function largeCorrection(recent: readonly Row[]): string | null {
  const large = recent.some((row) => row.kind === 'adjustment' && row.to === 'adjustment' && row.quantity > 6)
  return large ? 'misapplied-adjustment' : null
}

function oddQuantity({ own, pack }: Scene, recent: readonly Row[]): string | null {
  const code = (times: number) => (pack !== null && times === pack ? 'unit-of-measure' : 'quantity-typo')
  const usualSale = median(own.filter(isSale))
  const usualReceipt = median(own.filter(isReceipt))
  for (const row of recent) {
    if (isSale(row) && row.quantity > 8 * usualSale)
      return pack !== null && row.quantity % pack === 0 ? 'unit-of-measure' : 'quantity-typo'
    if (isReceipt(row) && row.quantity * 5 < usualReceipt)
      return code(Math.round(usualReceipt / row.quantity))
  }
  return null
}

function median(rows: readonly Row[]): number {
  const sorted = rows.map(({ quantity }) => quantity).toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
