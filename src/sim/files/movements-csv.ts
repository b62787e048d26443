/** The movements file: what was recorded, in the order in which it was. */
import { MOVEMENT_KINDS } from '../../core/codes.ts'
import { cell } from '../../core/csv.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { NONE } from '../rows.ts'
import { idAt, type Simulation } from '../simulation.ts'
import { REASONS } from '../world/world.ts'
import { timeWriter } from './times.ts'

const HEADER = [
  'id,site,item,from,to,quantity,kind,occurred_at,reported_at,recorded_at,received_seq,source,document,line',
  'actor,device,lot,owner,unit_cost,currency,reason,scanned\n',
].join(',')
const SCANNED = ['', 'true', 'false']
export const CURRENCY = 'EUR'
/** Rows that are written as one text. */
const ROWS_A_PIECE = 256

/** The text of the file in pieces. */
export function* movementsCsv(simulation: Simulation): Generator<string> {
  const rowText = rowWriter(simulation)
  const { order } = simulation
  yield HEADER
  for (let from = 0; from < order.length; from += ROWS_A_PIECE) {
    let piece = ''
    const to = Math.min(order.length, from + ROWS_A_PIECE)
    for (let place = from; place < to; place++) piece += rowText(order[place], place)
    yield piece
  }
}

function rowWriter({
  world,
  ledger,
  rows,
  numbers,
  renamed,
}: Simulation): (row: number, place: number) => string {
  const text = (value: string) => cell(value, 'text')
  const time = timeWriter(world.options.startAt)
  const items = [...world.items, ...renamed].map(({ code }) => text(code))
  const places = world.places.map(({ path }) => text(path))
  const sites = world.sites.map(text)
  const sources = world.sources.map(({ name }) => text(name))
  const costs = new Map<number, string>()
  const costOf = (cost: number) => {
    let known = costs.get(cost)
    if (known === undefined) {
      known = formatMoney(cost)
      costs.set(cost, known)
    }
    return known
  }
  const { actors, devices, owners } = world
  return (row, place) => {
    const document = rows.document[row]
    const from = `${idAt(place)},${sites[rows.site[row]]},${items[rows.item[row]]},${places[rows.from[row]]}`
    const what = `${places[rows.to[row]]},${rows.quantity[row]},${MOVEMENT_KINDS[rows.kind[row]]}`
    const reported = rows.reported[row] === NONE ? '' : time(rows.reported[row])
    const when = `${time(rows.occurred[row])},${reported},${time(rows.recorded[row])},${numbers[row] || ''}`
    const paper = document === NONE ? ',' : `${ledger.documents.name(document)},${rows.line[row]}`
    const actor = rows.actor[row] === NONE ? '' : actors[rows.actor[row]]
    const device = rows.device[row] === NONE ? '' : devices[rows.device[row]]
    const who = `${sources[rows.source[row]]},${paper},${actor},${device}`
    const whose = `${ledger.lots[rows.lot[row]]},${owners[rows.owner[row]]},${costOf(rows.cost[row])},${CURRENCY}`
    return `${from},${what},${when},${who},${whose},${REASONS[rows.reason[row]]},${SCANNED[rows.scanned[row]]}\n`
  }
}
