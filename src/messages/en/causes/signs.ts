/** English words for what speaks for a cause or against it: each reads on after either of the two. */
import type { SignWords, Words } from '../../words.ts'

/** A sign of one meaning; and one whose meaning turns round where it speaks against. */
const plain =
  (text: string): SignWords =>
  () =>
    text
const either =
  (speaksFor: string, against: string): SignWords =>
  (isFor) =>
    isFor ? speaksFor : against

export const signs: Words['signs'] = {
  'posted-late': either('it was posted well after it happened', 'postings are rarely as late as that here'),
  'closed-soon': either(
    'the receipt came soon after it went below zero',
    'the receipt came long after it went below zero',
  ),
  'announced-before': plain('the goods were announced for before it went below zero'),
  'dated-early': either(
    'it was posted well after its date',
    'postings are often entered as long after their date here',
  ),
  'same-line-again': either(
    'the same document line was posted twice',
    'the same document line is often posted again here',
  ),
  'other-line-alike': either(
    'two lines of one document are alike',
    'documents often have lines that are alike here',
  ),
  'same-document-alike': either(
    'one document has the same quantity twice',
    'documents often have the same quantity twice here',
  ),
  'other-document-alike': either(
    'two documents took the same quantity shortly after each other',
    'they name two different documents',
  ),
  'alike-without-document': either(
    'the two movements are alike and close together',
    'movements are often alike here',
  ),
  'document-alike': plain('every line of the two documents is alike'),
  'announced-each': plain('each of the two movements was announced by itself'),
  'quantity-habit': either(
    'the likely quantity is far more usual for the item than the booked one',
    'the booked quantity is as usual for the item as the likely one',
  ),
  'announced-as-booked': either('it was announced otherwise', 'it was announced just as it is booked'),
  'announced-otherwise': either(
    'the quantity announced is not the one booked',
    'quantities often differ from what was announced here',
  ),
  'announced-for-it': either(
    'its document announced it for there',
    'documents often announce other goods than come here',
  ),
  'announced-elsewhere': either('it was announced for another place', 'it was announced for this place'),
  'not-announced': either(
    'nothing announced it, although nearly everything is announced here',
    'nothing announced the one or the other',
  ),
  'price-of-other': either('it bears the price of the other item', 'prices vary a lot here'),
  'price-of-booked': plain('it bears the price of the item it is booked on'),
  'received-elsewhere': plain('that other place is not where the item mostly comes in'),
  'lies-untouched': plain('the goods lie untouched at the other stock card'),
  'emptied-exactly': plain('the other stock card held just this quantity'),
  'blank-side': plain('one of the two stock cards names no lot or owner'),
  'brought-here-too': plain('the same document brought goods here as well'),
  size: either('corrections of this size are rare here', 'corrections of this size are usual here'),
  'count-of-then': either(
    'the correction fits the balance at the time it was posted, not at the time of the count',
    'counts are often entered as late as that here',
  ),
  'count-agrees': either('a count found what the repair makes of it', 'a count found something else'),
  'open-announcement': either(
    'goods were announced, and none of them was ever posted',
    'announcements often stay open here',
  ),
  'without-trace': plain('nearly all goods are announced here, and these are not'),
  'against-its-kind': either(
    'its kind brings goods in, and it took some out',
    'movements of this kind often take goods out here',
  ),
  'took-back': either('it took back just what had come in', 'it is usual here to send goods back'),
  'two-orders': plain('two orders took more than there was, shortly after each other'),
  'number-missing': either(
    'a number is missing in the sequence of the source',
    'numbers are often missing in this source',
  ),
  'code-begins': either(
    'one code begins just where the other one ends',
    'codes begin and end all the time here',
  ),
  'begins-below': either(
    'the stock card begins with goods that leave, as others do',
    'most stock cards begin with goods that come in',
  ),
  levels: either(
    'with the repair, stock runs as low before each receipt as it usually does',
    'with the repair, stock would be unusually high or low before each receipt',
  ),
  'other-levels': either(
    'the other stock card, too, looks more usual with the repair',
    'the other stock card would look unusual with the repair',
  ),
  'one-order-only': either(
    'it shows in the system as well as on the shelf',
    'only the system was below zero, just while a late receipt was missing',
  ),
  'leaves-negatives': plain('it leaves other negatives of the stock card unexplained'),
  'shows-rarely': either(
    'faults of this kind rarely take a stock card below zero, and this one did',
    'faults of this kind often take a stock card below zero',
  ),
}
