/** Codes of what speaks for and against causes, and of the data that would settle one. */

/** What speaks for or against a cause: each is one ratio against "this row is honest". */
export const SIGN_CODES = [
  'posted-late',
  'closed-soon',
  'announced-before',
  'dated-early',
  'same-line-again',
  'other-line-alike',
  'same-document-alike',
  'other-document-alike',
  'alike-without-document',
  'document-alike',
  'announced-each',
  'quantity-habit',
  'announced-as-booked',
  'announced-otherwise',
  'announced-for-it',
  'announced-elsewhere',
  'not-announced',
  'price-of-other',
  'price-of-booked',
  'received-elsewhere',
  'lies-untouched',
  'emptied-exactly',
  'blank-side',
  'brought-here-too',
  'size',
  'count-of-then',
  'count-agrees',
  'open-announcement',
  'without-trace',
  'against-its-kind',
  'took-back',
  'two-orders',
  'number-missing',
  'code-begins',
  'begins-below',
  'levels',
  'other-levels',
  'one-order-only',
  'leaves-negatives',
  'shows-rarely',
] as const

export type SignCode = (typeof SIGN_CODES)[number]

/** What `unknown` may miss to decide, in the order it is said. */
export const MISSING_DATA_CODES = [
  'time-of-day',
  'second-clock',
  'reported-at',
  'documents',
  'pack-factors',
  'expectations',
  'counts',
] as const

export type MissingDataCode = (typeof MISSING_DATA_CODES)[number]
