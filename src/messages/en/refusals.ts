/** English words for rows that are not read (rejections) and movements that are not posted (refusals). */
import type { Facts, Words } from '../words.ts'
import { fault } from './faults/fault.ts'

/** What the file calls the column, else its canonical name. */
const nameOf = ({ header, column }: Facts) => header ?? column
/** The value in hand, quoted; control characters made visible. Without one, the reason speaks of any. */
const value = (facts: Facts) => {
  const { value: text } = facts
  const column = nameOf(facts) ?? 'the value'
  if (text === undefined) return column
  if (text === null || text === '') return `${column} (empty)`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is made visible
  const visible = String(text).replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
  return `${column} "${visible}"`
}

export const rejections: Words['rejections'] = {
  'broken-line': fault(
    () => 'the line does not split into the columns of the header',
    'Look for a stray quote, or a file cut off in the middle.',
  ),
  'missing-value': fault((facts) => {
    const isFilled = (facts.value ?? '') !== ''
    return isFilled ? `${value(facts)} stands for no value` : `${nameOf(facts) ?? 'a needed value'} is empty`
  }, 'Fill it in, or leave the row out.'),
  'bad-text': fault((detail) => `${value(detail)} holds a control character`, 'Take the character out.'),
  'text-too-long': fault(
    (facts) => `${nameOf(facts) ?? 'the text'} is too long`,
    'Use 200 characters or fewer.',
  ),
  'bad-quantity': fault(
    (detail) => `${value(detail)} is not a number`,
    'Write digits, with a point for decimals.',
  ),
  'ambiguous-quantity': fault(
    (detail) => `${value(detail)} may be read in two ways`,
    'Write a point for decimals and nothing between thousands.',
  ),
  'quantity-out-of-range': fault(
    (detail) => `${value(detail)} is too large, or written with an exponent`,
    'Write the number in plain digits.',
  ),
  'too-many-decimals': fault(
    (detail) => `${value(detail)} has more decimals than the item keeps`,
    'Round it at the source, or give the item a finer scale in the items file.',
  ),
  'zero-quantity': fault(() => 'the quantity is zero', 'Nothing moved; leave the row out.'),
  'bad-time': fault(
    (detail) => `${value(detail)} is not a date or time`,
    'Write it as 2026-01-31T14:05:00Z, or say how your file writes times.',
  ),
  'ambiguous-time': fault(
    (detail) => `${value(detail)} may be read as two different dates`,
    'State the date format in a mapping.',
  ),
  'time-out-of-range': fault(
    (detail) => `${value(detail)} is not in the years 1900 to 2200`,
    'Correct the year.',
  ),
  'time-without-zone': fault(
    (detail) => `${value(detail)} has a time but no time zone`,
    'End it with Z or an offset such as +01:00, or state the zone: with --zone, or in a mapping.',
  ),
  'bad-cost': fault(
    (detail) => `${value(detail)} is not an amount of money`,
    'Write digits, at most four decimals.',
  ),
  'unknown-kind': fault(
    (detail) => `${value(detail)} is not a kind of movement`,
    'Translate it with "values" in a mapping.',
  ),
  'unknown-type': fault(
    (detail) =>
      `${value(detail)} is a type of movement, and nothing says whether its goods came in or went out`,
    'Say which way it goes, with --type or under "sign" in a mapping.',
  ),
  'unknown-unit': fault(
    (detail) => `${value(detail)} is not a unit of this item`,
    'Add the unit and its factor to the items file.',
  ),
  'inexact-quantity': fault(
    (detail) => `${value(detail)} does not come out whole in the base unit`,
    'Check the unit and its factor; nothing is rounded.',
  ),
  'equal-ends': fault(() => 'the goods leave and arrive at the same place', 'Correct one of the two places.'),
  'states-level': fault(
    () => 'the row says what was in stock, and moves nothing',
    'Nothing to do: an audit compares such rows, and the ledger does not post them.',
  ),
  'reserved-name': fault(
    () => 'the row names Plimsoll itself as its source or actor',
    'Give the name of the system, or of the person, that recorded it.',
  ),
  'other-source': fault(
    () => 'the key that imports the file may not write as this source',
    'Use a key that may, or have the source added to the key.',
  ),
  'repeated-id': fault(
    ({ firstRow }) => `the same row came before${firstRow === undefined ? '' : ` (row ${firstRow})`}`,
    'Nothing to do: it counts once.',
  ),
  conflict: fault(
    ({ firstRow, differing }) =>
      `the id came before${firstRow === undefined ? '' : ` (row ${firstRow})`} with other content` +
      (Array.isArray(differing) && differing.length > 0 ? ` in ${differing.join(', ')}` : ''),
    'The first one stands. Find out which is right, and give the other its own id.',
  ),
  'unknown-item': fault(() => 'the item is not registered', 'Register the item first, or correct its code.'),
  'unknown-location': fault(
    () => 'the place is not registered',
    'Register the place first, or correct its path.',
  ),
  'would-go-negative': fault(
    () => 'the site is guarded, and this takes more than the stock card holds',
    'Post the missing receipt first, or count the shelf.',
  ),
}

export const refusals: Words['refusals'] = {
  malformed: fault(() => 'A value cannot be read.', 'Correct the field the pointer names.'),
  conflict: fault(
    () => 'This id was posted before with other content.',
    'The first one stands and this one is kept aside. Send a change as a new movement.',
  ),
  'unknown-item': fault(() => 'The item is not registered.', 'Register the item first, or correct its code.'),
  'unknown-location': fault(
    () => 'The place is not registered.',
    'Register the place first, or correct its path.',
  ),
  'unknown-unit': fault(
    () => 'The unit is not one of this item.',
    'Use the base unit, or a pack of the item.',
  ),
  'inexact-quantity': fault(
    () => 'The quantity does not come out whole in the smallest unit of the item.',
    'Check quantity and unit; nothing is rounded.',
  ),
  'period-closed': fault(
    () => 'The movement happened in a period that is closed.',
    'Post it with a later time and a reason, or have the period opened.',
  ),
  'stale-set': fault(
    () => 'The balance is no longer what this set believes it replaces.',
    'Read the balance again, and count once more if goods moved meanwhile.',
  ),
  'kind-against-direction': fault(
    () => 'The kind says that goods come in, or go out, and they go the other way.',
    'Check the kind and both places. Reverse what was entered by mistake; do not post it the other way round.',
  ),
  'confirm-time': fault(
    () => 'The time is far from everything that happened at this site.',
    'Check the date. If it is meant, send it again with this code in `confirmed`.',
  ),
  'confirm-quantity': fault(
    () => 'The quantity is far from what is usual for this item.',
    'Check unit and digits. If it is meant, send it again with this code in `confirmed`.',
  ),
  'confirm-return': fault(
    () => 'More would come back than went out under this document.',
    'Look at what was posted under the document. If it is meant, send it again with this code in `confirmed`.',
  ),
  'confirm-transit': fault(
    () => 'More would arrive than was sent under this document.',
    'Count what arrived. If it is meant, send it again with this code in `confirmed`.',
  ),
  'confirm-repeat': fault(
    () => 'This line of the document was posted before, with the same quantity and places.',
    'Look at what was posted under the document. If it happened twice, send it again with this code in `confirmed`.',
  ),
  'reservation-short': fault(
    () => 'The reservation does not hold that many units of this stock card, or is no longer open.',
    'Read the reservation again, or take less.',
  ),
  'override-unusable': fault(
    () => 'The override is not approved, is used up or expired, or is for another stock card.',
    'Request an override for this stock card.',
  ),
  'would-go-negative': fault(
    () => 'This movement takes more than the stock card holds.',
    'Post the missing receipt first, or count the shelf.',
  ),
  'reserved-for-others': fault(
    () => 'What the stock card still holds is reserved for others.',
    'Name the reservation the goods are for, or release one that holds them.',
  ),
  'with-others': fault(
    () => 'The movement could go, but another one of its atomic batch could not.',
    'Correct the other one, or send them separately.',
  ),
}
