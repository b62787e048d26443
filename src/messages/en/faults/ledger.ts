/** English words for a broken ledger. */
import type { Words } from '../../words.ts'
import { fault } from './fault.ts'

export const ledgerFaults: Words['ledgerFaults'] = {
  'seq-gap': fault(
    () => 'a number is missing from the sequence of movements',
    'Restore from a backup: a movement is gone.',
  ),
  'broken-chain': fault(
    () => 'the balance after a movement does not follow from the one before',
    'Restore from a backup: a movement was changed.',
  ),
  'wrong-balance': fault(
    () => 'the balance of a stock card is not the sum of its movements',
    'Restore from a backup: a balance was changed.',
  ),
  'unbalanced-item': fault(
    () => 'the balances of an item do not add up to zero',
    'Restore from a backup: a balance was changed.',
  ),
  'wrong-episodes': fault(
    () => 'the negatives of a stock card are not what its movements say',
    'Restore from a backup, or report it: no movement is harmed.',
  ),
  'wrong-source-days': fault(
    () => 'what a source posted on a day is not what its movements say',
    'Restore from a backup, or report it: no movement is harmed.',
  ),
  'wrong-reserved': fault(
    () => 'what is promised from a stock card is not what its open reservations add up to',
    'Restore from a backup, or report it: no movement is harmed.',
  ),
  'wrong-book': fault(
    () => 'what a stock card says beside its balance does not follow from its movements, place and site',
    'Somebody changed the database by hand. Find out who, and put the row right; no movement is harmed.',
  ),
  'wrong-sum': fault(
    () => 'a figure is not what the rows it follows from add up to',
    'Somebody changed the database by hand. Find out who, and restore the row from a backup.',
  ),
  'wrong-cases': fault(
    () => 'a negative is not in the case it belongs to, or the figures of a case do not add up',
    'Restore from a backup, or report it: no movement is harmed.',
  ),
  'altered-content': fault(
    () => 'the item, place, lot or owner of a movement is not what it was posted with',
    'Somebody changed an item or a stock card by hand. Find out who, and restore its row from a backup.',
  ),
  'altered-register': fault(
    () => 'a row is not what the trail says it is',
    'Somebody changed the database by hand. Find out who, and put the row back as the trail has it.',
  ),
  'altered-movement': fault(
    () => 'a movement is not what it was when it was sealed',
    'Somebody changed the database by hand. Find out who, and restore the row from a backup.',
  ),
  'altered-entry': fault(
    () => 'an entry of the trail is missing, or not what it was when it was sealed',
    'Somebody changed the database by hand. Find out who, and restore the entry from a backup.',
  ),
  'altered-change': fault(
    () => 'a change of rights is missing, or not what it was when it was sealed',
    'Somebody changed the database by hand. Find out who, and restore the row from a backup.',
  ),
  'broken-seal': fault(
    () => 'a seal does not follow from the one before it',
    'Somebody changed the database by hand. Compare with the newest seal you keep elsewhere.',
  ),
  'cut-seals': fault(
    () => 'a seal is gone, or was made anew',
    'Somebody changed the database by hand, and what was sealed may have been altered. Compare with a backup.',
  ),
  'other-hash': fault(
    () => 'the seal has another hash than the one that was kept',
    'What is kept is of another ledger, or the whole ledger was rewritten. Compare with a backup.',
  ),
}
