/** English words for what the files show about themselves, and for the lines that are left out. */
import { counted, figure, instant, listed } from '../format.ts'
import type { ReportWords } from '../words.ts'
import { leftOut as leftOutWords } from './guess-terms.ts'

export const findings: ReportWords['findings'] = {
  'no-receipts': () =>
    'Nothing ever comes into any stock card, so nothing can be said about zero. Export all types of movement, with receipts and opening balances.',
  'begins-in-middle': ({ books }) =>
    `The files begin without opening balances: goods leave ${counted(books, 'stock card')} before anything has come in. What these held before is not known.`,
  'one-clock': () =>
    "The files give one time for each movement, so goods that were posted late look the same as goods that were not there. Such negatives are marked “Can't tell yet”, and count as below zero.",
  'order-unknown': ({ books }) =>
    `Only days are known, and the order within a day decides whether ${counted(books, 'stock card')} went below zero. Times, or posting numbers (received_seq), would settle it.`,
  'bad-time': ({ rows }) =>
    `${counted(rows, 'movement')} ${rows === 1 ? 'has an implausible time' : 'have implausible times'}: long after the posting, or in a year far from all others. The time of posting is used instead.`,
  'balance-differs': ({ books }) =>
    `On ${counted(books, 'stock card')} the balance given by the source differs from the sum of its movements: a movement is missing, or is there twice.`,
  'not-arrived': ({ books }) =>
    `Of ${counted(books, 'transfer')} less arrived than was sent, up to the end of the files.`,
  'alike-codes': ({ books }) =>
    `${counted(books, 'code')} ${books === 1 ? 'is' : 'are'} written in more than one way, with capitals or blanks: each spelling is counted separately.`,
  'companion-item-unknown': ({ rows, books }) =>
    `${counted(rows, 'row')} of the expectations or counts ${rows === 1 ? 'names' : 'name'} ${counted(books, 'item')} without any movement. Nothing is done with ${rows === 1 ? 'it' : 'them'}.`,
  'companion-row-unclear': ({ rows }) =>
    `${counted(rows, 'row')} of the expectations or counts ${rows === 1 ? 'does' : 'do'} not fit the movements in place, unit or quantity.`,
}

export const findingExamples: ReportWords['findingExamples'] = {
  'no-receipts': () => '',
  'begins-in-middle': ({ lacks }) => `lacks at least ${figure(lacks ?? '0')}`,
  'one-clock': () => '',
  'order-unknown': () => 'only days are known',
  'bad-time': ({ occurredAt, recordedAt }) => `happened ${at(occurredAt)}, booked ${at(recordedAt)}`,
  'balance-differs': ({ ours, source }) =>
    `the source says ${figure(source ?? '0')}, its movements make ${figure(ours ?? '0')}`,
  'not-arrived': ({ document, sent, arrived }) =>
    `of ${document ?? ''} ${figure(arrived ?? '0')} of ${figure(sent ?? '0')} arrived`,
  'alike-codes': ({ codes }) => codes ?? '',
  'companion-item-unknown': ({ file, row, item }) => `${file}, row ${row}: ${item}`,
  'companion-row-unclear': ({ file, row, item, reason = '', value }) =>
    `${file}, row ${row}: ${item}, ${companionFaults[reason] ?? reason} (${value})`,
}

const companionFaults: Readonly<Record<string, string>> = {
  'unknown-location': 'no movement of any item names this place',
  'unknown-lot': 'no movement names this lot',
  'unknown-owner': 'no movement names this owner',
  'several-books': 'several stock cards could be meant; name the lot and the owner',
  'unknown-unit': 'the item has no such unit',
  'inexact-quantity': 'the quantity does not come out whole',
  'too-many-decimals': 'the quantity is finer than the item is counted',
  'quantity-out-of-range': 'the quantity is too large',
  'zero-quantity': 'the quantity is zero',
  'bad-quantity': 'the quantity is below zero',
}

function at(iso: string | undefined): string {
  return iso === undefined ? '' : instant(iso)
}

/** Lines that are no movements, by reason. */
export const leftOut: ReportWords['leftOut'] = (lines) =>
  listed(lines.map(({ reason, rows }) => counted(rows, ...leftOutWords[reason])))
