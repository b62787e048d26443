/** English words for what is not explained, and for the data that would settle it. */
import { counted } from '../../format.ts'
import type { Words } from '../../words.ts'

export const missingData: Words['missingData'] = {
  'time-of-day': 'the time of day of movements, not only the day',
  'second-clock': 'when goods moved and when it was recorded, as two times',
  'reported-at': 'when somebody entered each movement (reported_at)',
  documents: 'document and line of each movement',
  'pack-factors': 'how many pieces are in a case (an items file)',
  expectations: 'what was ordered and announced (an expectations file)',
  counts: 'what was counted on the shelf (a counts file)',
}

export const unknown: Words['causes']['unknown'] = {
  title: 'Not explained',
  explain: ({ checkedCauses, missingData: codes }) => {
    const missing = codes.map((code) => missingData[code])
    const checked = `We checked ${counted(checkedCauses.length, 'cause')}; none fits.`
    return missing.length === 0 ? checked : `${checked} To settle it, add: ${missing.join('; ')}.`
  },
  todo: 'Count the shelf. Then look for a receipt or a return that was never posted, goods posted to another item or place, and stock from before the first movement.',
  prevent: 'To find the cause, compare the paperwork of these movements with the shelf.',
}
