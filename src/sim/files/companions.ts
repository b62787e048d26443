/** The companion files of a simulation: items, announcements, counts. */
import { cell } from '../../core/csv.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import type { Simulation } from '../simulation.ts'
import { CURRENCY } from './movements-csv.ts'
import { timeWriter } from './times.ts'

/** Items with their packs and costs, one row each; also those that goods were renamed to. */
export function* itemsCsv(simulation: Simulation): Generator<string> {
  yield 'item,name,base_unit,unit,factor,unit_cost,currency,category\n'
  for (const { item, code } of writtenItems(simulation)) {
    const { name, pack, packName, unitCost, category } = simulation.world.items[item]
    const unit = pack > 1 ? `${packName},${pack}` : ','
    yield `${cell(code, 'text')},${cell(name, 'text')},each,${unit},${formatMoney(unitCost)},${CURRENCY},${category}\n`
  }
}

/** The codes that items go by, each with the item of the world that it stands for. */
export function writtenItems({ world, renamed, faults }: Simulation): { item: number; code: string }[] {
  const steps = faults.flatMap(({ repair }) => repair)
  const joined = new Set(steps.map((step) => (step.op === 'join-items' ? step.item : -1)))
  const moving = renamed.filter((_, index) => joined.has(world.items.length + index))
  return [...world.items.map(({ code }, item) => ({ item, code })), ...moving]
}

/** What was announced: orders, shipping notices, returns, transfers. */
export function* expectationsCsv(simulation: Simulation): Generator<string> {
  const { world, ledger, announcements } = simulation
  const time = timeWriter(world.options.startAt)
  yield 'type,document,line,item,quantity,unit,expected_at,location,site\n'
  for (const { type, document, line, item, quantity, at, site } of announcements) {
    const what = `${cell(world.items[item].code, 'text')},${quantity},each,${time(at)}`
    yield `${type},${ledger.documents.name(document)},${line},${what},,${world.sites[site]}\n`
  }
}

/** What was counted on shelves. */
export function* countsCsv({ world, ledger, counts }: Simulation): Generator<string> {
  const time = timeWriter(world.options.startAt)
  yield 'item,location,quantity,counted_at,actor,site,lot,owner\n'
  for (const { item, place, quantity, at, actor, lot, owner } of counts) {
    const { path, site } = world.places[place]
    const where = `${cell(world.items[item].code, 'text')},${path},${quantity},${time(at)}`
    yield `${where},${world.actors[actor]},${world.sites[site]},${ledger.lots[lot]},${world.owners[owner]}\n`
  }
}
