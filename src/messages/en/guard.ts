/** English words of the guard: rules, holds, overrides, reservations, the release gate. */
import type { GuardWords } from '../words.ts'

export const guard: GuardWords = {
  postStatuses: {
    posted: 'Posted',
    repeated: 'Posted before',
    unchanged: 'Nothing to change',
    held: 'On hold',
    refused: 'Refused',
  },
  help: {
    'read-again': 'Read the balance again.',
    'check-time': 'Check the date and the time.',
    'confirm-time': 'Send it again as confirmed, if the time is meant.',
    'confirm-quantity': 'Send it again as confirmed, if the quantity is meant.',
    'check-document': 'Look at what was posted under this document.',
    'confirm-return': 'Send it again as confirmed, if more comes back than went.',
    'confirm-transit': 'Send it again as confirmed, if more arrived than was sent.',
    'confirm-repeat': 'Send it again as confirmed, if it happened twice.',
    'use-pack-unit': 'Name the pack the quantity is counted in.',
    'post-receipt': 'Post the missing receipt first.',
    'count-shelf': 'Count the shelf.',
    'request-override': 'Request an override; somebody else approves it.',
    'name-reservation': 'Name the reservation the goods are for.',
    'release-reservation': 'Release a reservation that is no longer needed.',
    'take-less': 'Take less.',
    'split-batch': 'Send the others by themselves.',
  },
  modes: {
    refuse: { title: 'Refuse', meaning: 'Nothing goes below zero.' },
    hold: {
      title: 'Hold',
      meaning:
        'Put on hold until the announced goods are in, then posted in the right order. Refused where none are announced.',
    },
    approve: {
      title: 'Ask for approval',
      meaning: 'Refused, unless somebody else has approved an override for it.',
    },
    warn: { title: 'Warn', meaning: 'Posted, with a warning that the stock card is below zero.' },
    allow: { title: 'Allow', meaning: 'Posted. The negative is kept and explained all the same.' },
  },
  roles: {
    viewer: { title: 'Viewer', meaning: 'Sees everything, changes nothing.' },
    operator: { title: 'Operator', meaning: 'Posts movements, reserves, requests overrides and releases.' },
    supervisor: {
      title: 'Supervisor',
      meaning: 'Also approves overrides, settles movements on hold, reverses movements.',
    },
    manager: {
      title: 'Manager',
      meaning: 'Also changes rules, imports files, closes periods, approves the third override in 30 days.',
    },
    administrator: {
      title: 'Administrator',
      meaning: 'Also manages people, keys and whether a site is guarded.',
    },
  },
  holdStates: { parked: 'On hold', posted: 'Posted', expired: 'Expired', cancelled: 'Cancelled' },
  overrideStates: {
    requested: 'Waiting for approval',
    approved: 'Approved',
    rejected: 'Rejected',
    used: 'Used',
    revoked: 'Revoked',
    expired: 'Expired',
  },
  overrideReasons: {
    'goods-on-shelf': 'The goods are on the shelf',
    'receipt-pending': 'A receipt is still to be posted',
    'count-pending': 'A count is under way',
    'customer-waiting': 'A customer is waiting',
    'system-fault': 'A system is down',
    other: 'Another reason',
  },
  sourcing: {
    'fewest-splits': { title: 'Fewest shelves', meaning: 'From as few shelves as can be.' },
    'most-stock': { title: 'Fullest shelf', meaning: 'From the shelf with most of it first.' },
    'nearest-path': { title: 'Nearest shelf', meaning: 'From the shelf nearest to a given place first.' },
    'oldest-lot': { title: 'Oldest lot', meaning: 'From the lot that came in first.' },
  },
  reservationStates: {
    open: 'Reserved',
    short: 'Short',
    fulfilled: 'Fulfilled',
    released: 'Released',
    expired: 'Expired',
  },
  promiseChanges: {
    filled: 'Back order filled',
    cut: 'Promise broken, the count found less',
    restored: 'Promised again',
    freed: 'Free again, the reservation had ended',
  },
  orderStates: { waiting: 'Waiting', released: 'Released', cancelled: 'Cancelled' },
  gates: {
    'book-negative': {
      what: ({ location, balance }) =>
        `the stock card is below zero${location === undefined ? '' : ` at ${location}`}${balance === undefined ? '' : ` (${balance})`}`,
      todo: 'Count the shelf, or post what is missing.',
    },
    'under-count': {
      what: ({ location }) => `the shelf is being counted${location === undefined ? '' : ` at ${location}`}`,
      todo: 'Wait for the count, or unblock the stock.',
    },
    'on-hold': {
      what: ({ location }) => `the stock is blocked${location === undefined ? '' : ` at ${location}`}`,
      todo: 'Have it unblocked.',
    },
    'reservation-missing': { what: () => 'nothing is reserved for the line', todo: 'Reserve the line.' },
    'reservation-short': {
      what: ({ reserved, asked }) =>
        `less is reserved or shipped than ordered${asked === undefined ? '' : ` (${reserved} of ${asked})`}`,
      todo: 'Reserve the rest, or ship less.',
    },
  },
  expectationTypes: {
    'purchase-order': 'Purchase order',
    asn: 'Advance shipping notice',
    'transfer-in': 'Transfer in',
    'return-authorisation': 'Return authorisation',
    'sales-order': 'Sales order',
    'transfer-out': 'Transfer out',
  },
  stopReasons: { count: 'Being counted', hold: 'Blocked' },
}
