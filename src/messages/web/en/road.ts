/** Words of what is on the road: sent, and not arrived yet. */
import { counted, figure } from '../../format.ts'
import { range } from './range.ts'

export const road = {
  title: 'On the road',
  lead: 'What was sent to another place and has not arrived, the oldest first.',
  leadOver: 'Lines of which more arrived than was sent, the oldest first.',
  table: 'Goods on the road',
  pages: 'Pages of goods on the road',
  range: range('line'),
  none: 'Nothing is on the road',
  noneText:
    'Everything that was sent has arrived. Goods sent to the place in-transit are listed here until they arrive.',
  noMatch: 'Nothing on the road matches',
  noMatchText: 'Remove a filter, or look at the other lines.',
  view: 'Which lines',
  views: { road: 'Still on the road', over: 'More arrived than was sent' } as Readonly<
    Record<string, string>
  >,
  item: 'Item',
  document: 'Document',
  older: 'Sent',
  ages: {
    '': 'At any time',
    '1': 'More than a day ago',
    '3': 'More than 3 days ago',
    '7': 'More than 7 days ago',
    '30': 'More than 30 days ago',
  } as Readonly<Record<string, string>>,
  download: 'CSV of all lines',
  columns: {
    document: 'Document',
    item: 'Item',
    way: 'From and to',
    sent: 'Sent',
    received: 'Arrived',
    left: 'On the road',
    since: 'Sent on',
    value: 'Value',
    actions: 'What to do',
  },
  noDocument: 'No document',
  way: (from: string, to: string) => `${from} to ${to}`,
  unknown: 'not known',
  placeUnknown: (site: string) => `${site} (place not known)`,
  lot: (lot: string) => `Lot ${lot}`,
  owner: (owner: string) => `Owner ${owner}`,
  lost: (quantity: string) => `${figure(quantity)} written off`,
  tooMany: (quantity: string) => `${figure(quantity)} too many`,
  age: (days: number) => (days === 0 ? 'less than a day' : counted(days, 'day')),
  lastMoved: (at: string) => `last moved ${at}`,
  receive: 'Receive …',
  receiveOf: (item: string, document: string) => `Receive ${item} of ${document} …`,
  /** Where more arrived than was sent, one of the two was posted wrongly. */
  check: 'Check the movements',
  checkOf: (item: string, document: string) => `Check the movements of ${item} of ${document}`,
  /** Of one document. */
  still: 'Still on the road',
  beyond: 'More arrived than was sent',
}
