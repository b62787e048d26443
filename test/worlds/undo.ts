/** Carries out the repair of a label on posted rows: what history would be without the fault. */
import { isShelf, type Row } from './row.ts'
import type { Edit } from './world.ts'

type Posted = Row & { readonly id: string }

export function undo(rows: readonly Posted[], repair: readonly Edit[]): Posted[] {
  return repair.reduce<Posted[]>((history, edit) => applied(history, edit), [...rows])
}

function applied(rows: Posted[], edit: Edit): Posted[] {
  const change = (to: (row: Posted) => Partial<Row>) =>
    rows.map((row) => (row.id === edit.movement ? { ...row, ...to(row) } : row))
  switch (edit.op) {
    case 'drop':
      return rows.filter(({ id }) => id !== edit.movement)
    case 'set-quantity':
      return change(() => ({ quantity: Number(edit.quantity) }))
    case 'scale':
      return change(({ quantity }) => ({ quantity: quantity * fraction(edit.factor) }))
    case 'turn-sign':
      return change(({ from, to }) => ({ from: to, to: from }))
    case 'move-in-time':
      return change(() => ({ [`${edit.clock}At`]: Date.parse(edit.to ?? '') }))
    case 'retarget-lot':
      return change(() => ({ lot: edit.lot }))
    case 'retarget-owner':
      return change(() => ({ owner: edit.owner }))
    case 'retarget-item':
    case 'retarget-location':
      return change((row) => ({ item: edit.item ?? row.item, ...placed(row, edit.location) }))
    case 'join-items': {
      const other = rows.find(({ id }) => id === edit.movement)?.item
      return rows.map((row) => (row.item === other ? { ...row, item: edit.item ?? row.item } : row))
    }
    case 'insert':
      return [...rows, inserted(edit)]
  }
}

function placed({ from, to }: Row, location: string | undefined): Partial<Row> {
  if (location === undefined) return {}
  return isShelf(to) && !isShelf(from) ? { to: location } : { from: location }
}

function fraction(factor = '1'): number {
  const [above, below = 1] = factor.split('/').map(Number)
  return above / below
}

function inserted({
  item = '',
  location = '',
  lot = '',
  owner = '',
  document = '',
  quantity,
  at = '',
}: Edit): Posted {
  const time = Date.parse(at)
  return {
    key: 0,
    id: 'inserted',
    item,
    from: 'supplier',
    to: location,
    quantity: Number(quantity),
    kind: 'receipt',
    occurredAt: time,
    reportedAt: time,
    recordedAt: time,
    source: '',
    document,
    line: '',
    lot,
    owner,
    unitCost: '0',
    reason: '',
  }
}
