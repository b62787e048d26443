/**
 * Movements of a shop in which nothing ever went below zero, and a shipment line that was posted twice: the second
 * time `m-twice`, three minutes after the first. All others are sound.
 *
 * They are many, since the audit counts in the file itself how often honest life books a line again.
 */
const SOUND_ITEMS = 160
const SHIPMENTS_EACH = 3

/** The items file: what a LATCH costs. */
export const POSTED_TWICE_ITEMS = 'item,unit_cost,currency\nLATCH,3.20,EUR\n'

/** The movements file. */
export function postedTwice(): string {
  const lines = ['id,kind,item,quantity,location,occurred_at,document,line']
  let row = 0
  const add = (kind: string, item: string, quantity: number, at: string, document: string) =>
    lines.push(`m-${++row},${kind},${item},${quantity},${placeOf(item)},${at},${document},1`)
  for (let item = 0; item < SOUND_ITEMS; item++) {
    const code = `SKU-${String(item).padStart(3, '0')}`
    add('receipt', code, 60, time(1, item), `PO-${item}`)
    for (let shipment = 0; shipment < SHIPMENTS_EACH; shipment++)
      add(
        'ship',
        code,
        -(3 + (item % 4) + 2 * shipment),
        time(5 * (shipment + 1), item),
        `SO-${item}-${shipment}`,
      )
  }
  add('receipt', 'LATCH', 70, time(1, 500), 'PO-LATCH')
  add('ship', 'LATCH', -8, time(12, 500), 'SO-205')
  lines.push(`m-twice,ship,LATCH,-8,${placeOf('LATCH')},${time(12, 503)},SO-205,1`)
  return `${lines.join('\n')}\n`
}

function placeOf(item: string): string {
  return item === 'LATCH' ? 'A/06' : `B/${item.slice(-2)}`
}

/** Some minutes into a working day of March. */
function time(day: number, minutes: number): string {
  return new Date(Date.UTC(2026, 2, day, 6, minutes)).toISOString()
}
