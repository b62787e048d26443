/** Depths, integrals and money of groups of episodes, by unit and by currency: pieces and kilograms do not add up. */
import type { Pool } from 'pg'
import type { EpisodeGroup, EpisodeGroupsRequest } from '../../app/episodes/port.ts'
import { GROUP_UNITS_MAX } from '../../core/limits.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { formatScaled } from '../../core/quantity/quantity.ts'
import { int4, json, nullable, type RowShape, select, text } from '../database/rows.ts'
import { groupingOf } from './groupings.ts'
import { EPISODES, episodeConditions, type Measured, TO_MICRO } from './source.ts'

type Parts = Pick<EpisodeGroup, 'units' | 'unitsTotal' | 'costs'>

interface UnitPart {
  readonly base_unit: string
  readonly episodes: number
  /** In millionths of the unit. */
  readonly deepest: string
  /** In millionths of the unit, times milliseconds. */
  readonly unit_ms: string
}

interface MoneyPart {
  readonly currency: string | null
  readonly cost: string
}

const PARTS = {
  key: text,
  units_total: int4,
  units: nullable(json<readonly UnitPart[]>()),
  costs: nullable(json<readonly MoneyPart[]>()),
} satisfies RowShape

/** The parts of groups by key, GROUP_UNITS_MAX units and currencies each; none for a key that has no episodes. */
export async function partsOfGroups(
  pool: Pool,
  ask: EpisodeGroupsRequest,
  now: Measured,
  keys: readonly string[],
): Promise<(key: string) => Parts> {
  const { by, key } = groupingOf(ask)
  const where = episodeConditions(ask, now)
  where.add(`${key} = any(?::text[])`, keys)
  const rows = await select(
    pool,
    PARTS,
    `with parts as materialized (
       select ${key} as key, base_unit, currency, scale, count(*) as episodes, min(deepest) as deepest,
         sum(${now.unitMs}) as unit_ms, sum(cost_at_risk) as cost
       ${EPISODES} ${where.sql}
       group by ${by}, base_unit, currency, scale
     )
     select key, count(distinct base_unit)::integer as units_total,
       (select json_agg(unit) from (
          select base_unit, sum(episodes) as episodes, min(deepest * ${TO_MICRO})::text as deepest,
            sum(unit_ms * ${TO_MICRO})::text as unit_ms
          from parts as own where own.key = parts.key
          group by base_unit order by sum(episodes) desc, base_unit limit ${GROUP_UNITS_MAX}) as unit) as units,
       (select json_agg(money) from (
          select currency, sum(cost)::text as cost
          from parts as own where own.key = parts.key and cost is not null
          group by currency order by currency limit ${GROUP_UNITS_MAX}) as money) as costs
     from parts
     group by key`,
    where.values,
  )
  const found = new Map(rows.map((row) => [row.key, row]))
  return (wanted) => {
    const own = found.get(wanted)
    return {
      units: (own?.units ?? []).map(unitPart),
      unitsTotal: own?.units_total ?? 0,
      costs: (own?.costs ?? []).map(moneyPart),
    }
  }
}

function unitPart({ base_unit, episodes, deepest, unit_ms }: UnitPart): Parts['units'][number] {
  return {
    unit: base_unit,
    episodes,
    deepest: formatScaled(BigInt(deepest), 6),
    unitSeconds: formatScaled(BigInt(unit_ms), 9),
  }
}

function moneyPart({ currency, cost }: MoneyPart): Parts['costs'][number] {
  return { currency, costAtRisk: formatMoney(BigInt(cost)) }
}
