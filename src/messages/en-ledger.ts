/** English words for refused movements, faults of the ledger, and a program that cannot start. */
import { amount, found } from './say.ts'
import type { FaultWords } from './words.ts'

export const enRefusals: Readonly<Record<string, FaultWords>> = {
  malformed: plain('the movement cannot be read', 'Correct the field named.'),
  conflict: plain('the id was used before with other content', 'Send a new movement under a new id.'),
  'unknown-item': plain('the item is not known', 'Register the item first.'),
  'unknown-location': plain('the location is not known', 'Register the location first.'),
  'unknown-unit': plain('the unit is not known for this item', 'Add the unit to the item.'),
  'inexact-quantity': plain('the quantity does not convert exactly', 'Check the unit and its factor.'),
  'would-go-negative': plain(
    'the book would go below zero',
    'Book the missing receipt first, or count the shelf.',
  ),
}

export const enLedgerFaults: Readonly<Record<string, FaultWords>> = {
  'seq-gap': fault('a sequence number is missing'),
  'broken-chain': fault('a balance does not follow from the one before'),
  'wrong-balance': fault('a balance differs from the sum of its movements'),
  'unbalanced-item': fault('the sum over all places is not zero'),
  'wrong-episodes': fault('the episodes differ from the replay of the movements'),
}

export const enStartErrors: Readonly<Record<string, FaultWords>> = {
  'port-taken': plain('another program uses the port', 'Stop it, or set PORT.'),
  'data-in-use': plain('a running instance uses the data folder', 'Stop it, or set DATA_DIR.'),
  'data-unreadable': plain('the data folder cannot be used', 'Check its permissions, or set DATA_DIR.'),
  'disk-full': plain('the disk is full', 'Free some space.'),
  'database-unreachable': plain(
    'the database does not answer',
    'Check DATABASE_URL and that the database runs.',
  ),
  'database-too-old': plain('the database is older than PostgreSQL 15', 'Use PostgreSQL 15 or later.'),
  'database-version': plain('the data is from another version', 'Use the version that wrote it, or migrate.'),
  'bad-setting': plain('a setting is not valid', 'Correct it.'),
}

function plain(what: string, fix: string): FaultWords {
  return { what: (detail) => what + found(detail), fix }
}

function fault(what: string): FaultWords {
  return {
    what: ({ expected, found: actual }) =>
      expected === undefined ? what : `${what}: expected ${amount(expected)}, found ${amount(actual)}`,
    fix: 'Keep the data folder as it is, and restore the last good backup beside it.',
  }
}
