/** English words for classes, orders and kinds. */
import type { Words } from '../words.ts'

export const classes: Words['classes'] = {
  timing: {
    title: 'Late paperwork',
    meaning: 'Negative in the system only. The goods were there; the postings came in the wrong order.',
  },
  structural: {
    title: 'Wrong or missing posting',
    meaning: 'Negative on the shelf as well, which is impossible: a posting is wrong or missing.',
  },
  ambiguous: {
    title: "Can't tell yet",
    meaning:
      'Negative, but the times do not show whether only the order is wrong. A time of day, or a second time for each movement, would settle it.',
  },
  opening: {
    title: 'Opening stock unknown',
    meaning: 'It begins before anything has come in. What the stock card held before is not known.',
  },
}

export const orders: Words['orders'] = {
  'as-posted': {
    title: 'In the system',
    meaning: 'In the order it was posted: what the system believed.',
  },
  'as-happened': { title: 'On the shelf', meaning: 'In the order the goods moved: what was on the shelf.' },
}

export const locationKinds: Words['locationKinds'] = {
  storage: 'Storage',
  dock: 'Dock',
  staging: 'Staging',
  'cross-dock': 'Cross-dock',
  quarantine: 'Quarantine',
  returns: 'Returns',
  supplier: 'Supplier',
  customer: 'Customer',
  production: 'Production',
  adjustment: 'Adjustment',
  'in-transit': 'In transit',
  'unknown-origin': 'Unknown origin',
}

export const movementKinds: Words['movementKinds'] = {
  receipt: 'Receipt',
  putaway: 'Put away',
  pick: 'Pick',
  pack: 'Pack',
  ship: 'Shipment',
  sale: 'Sale',
  transfer: 'Transfer',
  return: 'Return',
  restock: 'Restock',
  consume: 'Consumption',
  produce: 'Production',
  adjustment: 'Adjustment',
  scrap: 'Scrap',
  opening: 'Opening balance',
}

export const precisions: Words['precisions'] = {
  instant: 'exact to the second',
  minute: 'exact to the minute',
  day: 'the day is known, the time of day is not',
}
