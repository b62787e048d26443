/** English words for the causes that may sit on either side: a wrong quantity, item, place, lot or direction. */
import { figure, instant } from '../../format.ts'
import type { Words } from '../../words.ts'

type EitherCode =
  | 'wrong-direction'
  | 'unit-of-measure'
  | 'quantity-typo'
  | 'wrong-item'
  | 'wrong-location'
  | 'wrong-lot'
  | 'missing-message'
  | 'identity-change'

export const either: Pick<Words['causes'], EitherCode> = {
  'wrong-direction': {
    title: 'Posted the wrong way round',
    explain: ({ turnedMovement, turnedQuantity }) =>
      `${turnedMovement} is of a kind that brings goods in, yet it took out ${figure(turnedQuantity)} units.`,
    todo: 'Look at the paperwork. If the goods came in, reverse the movement and post it the right way round.',
    prevent:
      'To prevent it, let the kind of a movement decide its direction, so that nobody has to type a minus.',
  },
  'unit-of-measure': {
    title: 'Wrong unit',
    explain: ({ bookedQuantity, likelyQuantity, usualQuantity, packFactor, knownPack }) =>
      `${figure(bookedQuantity)} was booked where ${figure(likelyQuantity)} is likely: ` +
      `off by a pack of ${packFactor}${knownPack ? '' : ' (a common pack size; none is known for this item)'}, ` +
      `and ${figure(usualQuantity)} is usual.`,
    todo: 'Ask who booked it: cases or single pieces? Correct the quantity with a new movement, and put the unit on the screen and the label.',
    prevent: 'To prevent it, put the unit on the screen and the label.',
  },
  'quantity-typo': {
    title: 'Mistyped quantity',
    explain: ({ bookedQuantity, likelyQuantity, usualQuantity, announcedQuantity }) =>
      `${figure(bookedQuantity)} was booked where ${figure(likelyQuantity)} is likely, one slip of the keyboard away` +
      `${announcedQuantity === null ? '' : `; ${figure(announcedQuantity)} was announced`}; ` +
      `${figure(usualQuantity)} is usual.`,
    todo: 'Compare the quantity with the paperwork. If it was mistyped, correct it with a new movement.',
    prevent:
      'To prevent it, scan instead of typing, or have the system ask where a quantity is far from the usual one.',
  },
  'wrong-item': {
    title: 'Booked on the wrong item',
    explain: ({ movement, movedQuantity, bookedItem, likelyItem, announced }) =>
      `${figure(movedQuantity)} units were booked on ${bookedItem} (${movement}), but are likely ${likelyItem}` +
      `${announced ? ', which is what the document announced' : ''}.`,
    todo: 'Look at both shelves. If the goods are the other item, reverse the movement and post it on that one.',
    prevent:
      'To prevent it, scan the item instead of choosing it from a list, and keep look-alike items apart.',
  },
  'wrong-location': {
    title: 'Booked at the wrong place',
    explain: ({ movement, movedQuantity, otherLocation }) =>
      `This place and ${otherLocation} were likely mixed up for ${figure(movedQuantity)} units (${movement}).`,
    todo: 'Look at both places. Move the difference in the system to where the goods are.',
    prevent: 'To prevent it, scan the place at each movement, and post a move when goods are moved.',
  },
  'wrong-lot': {
    title: 'Booked under the wrong lot or owner',
    explain: ({ movement, movedQuantity, otherLot, otherOwner }) => {
      const names = [
        ...(otherLot === null ? [] : [`lot ${otherLot}`]),
        ...(otherOwner === null ? [] : [`owner ${otherOwner}`]),
      ]
      const other = names.length === 0 ? 'the stock card without a lot or an owner' : names.join(', ')
      return `This stock card and ${other} were likely mixed up for ${figure(movedQuantity)} units (${movement}).`
    },
    todo: 'Read the label on the goods. If they bear the other lot or belong to the other owner, reverse the movement and post it there.',
    prevent:
      'To prevent it, scan the lot or the serial number at each movement instead of choosing it from a list.',
  },
  'missing-message': {
    title: 'Message missing',
    explain: ({ missingNumbers, before, after, from, to, missingQuantity }) =>
      `The source numbers its messages, and ${missingNumbers === 1 ? 'one number is' : `${figure(missingNumbers)} numbers are`} ` +
      `missing between ${before} and ${after}, ${instant(from)} to ${instant(to)}. About ${figure(missingQuantity)} units are lacking.`,
    todo: 'Ask the sending system for the missing numbers and have them sent again.',
    prevent:
      'To prevent it, raise an alarm as soon as a number is skipped, and send again until each message is confirmed.',
  },
  'identity-change': {
    title: 'Same goods under two codes',
    explain: ({ otherItem, leftQuantity, endedAt }) =>
      `This item and ${otherItem} are likely the same goods under two codes: one begins where the other ends, around ` +
      `${instant(endedAt)}, and ${figure(leftQuantity)} units lie under the other code.`,
    todo: 'Ask whether the item was renamed or relabelled. If so, move the balance of the old code to the new one and block the old one.',
    prevent:
      'To prevent it, move the whole balance on the day a code changes, and map the old code to the new one in every system.',
  },
}
