/** From an episode in indexes to one in words that last: ids, decimal strings, ISO times (`plimsoll.audit/1`). */

import type { History } from '../history/history.ts'
import { formatMoney } from '../quantity/money.ts'
import { formatQuantity, formatScaled } from '../quantity/quantity.ts'
import { type Factor, formatFactor } from '../quantity/unit.ts'
import { formatInstant } from '../time.ts'
import type { Edit, Episode, Evidence } from './analysis.ts'
import { episodeId } from './episode-id.ts'
import type { CauseResult, EpisodeResult, RepairResult } from './result.ts'

export function episodeResult(history: History, episode: Episode): EpisodeResult {
  const { book, order, class: kind, causes } = episode
  const { scale, code: item } = history.items[book.item]
  const location = history.locations[book.location]
  const lot = book.lot === 0 ? null : history.texts[book.lot]
  const owner = book.owner === 0 ? null : history.texts[book.owner]
  return {
    id: episodeId({ item, location, lot, owner }, order, episode.startedAt),
    site: location.site,
    item,
    location: location.path,
    lot,
    owner,
    order,
    class: kind,
    startedAt: formatInstant(episode.startedAt),
    endedAt: episode.endedAt === null ? null : formatInstant(episode.endedAt),
    deepest: formatQuantity(episode.deepest, scale),
    deepestAt: formatInstant(episode.deepestAt),
    unitSeconds: formatScaled(episode.unitMs, scale + 3),
    uncovered: formatQuantity(episode.uncovered, scale),
    costAtRisk: episode.costAtRisk === null ? null : formatMoney(episode.costAtRisk),
    trigger: history.id(episode.trigger),
    triggerSource: history.texts[history.source?.[episode.trigger] ?? 0],
    closer: episode.closer === null ? null : history.id(episode.closer),
    causes: causes.map(
      (cause): CauseResult => ({
        code: cause.code,
        probability: Math.round(cause.probability * 1e4) / 1e4,
        movements: cause.movements.map(history.id),
        evidence: evidenceResult(history, cause.evidence, scale),
        repair: cause.repair.map((edit) => repairResult(history, edit)),
      }),
    ),
  }
}

function evidenceResult(history: History, evidence: Evidence, scale: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => {
      if (value === null) return [name, null]
      if (name.endsWith('Movements')) return [name, (value as readonly number[]).map(history.id)]
      if (/movement$/i.test(name)) return [name, history.id(value as number)]
      if (name.endsWith('Quantity')) return [name, formatQuantity(value as number, scale)]
      if (name.endsWith('At')) return [name, formatInstant(value as number)]
      if (name.endsWith('Factor')) return [name, formatFactor(value as Factor)]
      if (name.endsWith('Share')) return [name, Math.round((value as number) * 1e4) / 1e4]
      if (name === 'checkedCauses' || name === 'missingData') return [name, (value as string).split(' ')]
      return [name, value]
    }),
  )
}

function repairResult(history: History, edit: Edit): RepairResult {
  const movement = history.id(edit.movement)
  if (edit.op === 'move-in-time') return { op: edit.op, movement, to: formatInstant(edit.to) }
  if (edit.op === 'scale') return { op: edit.op, movement, factor: formatFactor(edit.by) }
  return { op: edit.op, movement }
}
