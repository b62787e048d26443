/** English words for a program that cannot start. */
import type { Words } from '../../words.ts'
import { fault } from './fault.ts'

export const startErrors: Words['startErrors'] = {
  'port-taken': fault(
    ({ port }) => `port ${port} is taken by another program`,
    'End that program, or set another PORT.',
  ),
  'data-in-use': fault(() => 'the data folder is in use', 'End the other instance, or set another DATA_DIR.'),
  'data-unreadable': fault(
    () => 'the data folder cannot be used',
    'Check its owner and rights, or set another DATA_DIR.',
  ),
  'disk-full': fault(() => 'the disk is full', 'Free some space and start again; nothing posted is lost.'),
  'database-unreachable': fault(
    () => 'the database does not answer',
    'Start again, or check DATABASE_URL; nothing posted is lost.',
  ),
  'database-too-old': fault(() => 'the database is too old', 'Use PostgreSQL 15 or later.'),
  'database-version': fault(
    () => 'the data folder was made by another PostgreSQL version',
    'Use the Plimsoll version that made it, or set another DATA_DIR.',
  ),
  'database-newer': fault(
    () => 'the database was migrated by a newer Plimsoll',
    'Run the newer Plimsoll, or restore a backup that was made before it.',
  ),
  'database-differs': fault(
    () => 'a migration is not the one that the database applied',
    'Run the Plimsoll that applied it, or install this one again.',
  ),
  'database-busy': fault(
    () => 'another Plimsoll is migrating the database',
    'Wait until it is ready, or end it, and start again.',
  ),
  'bad-setting': fault(({ name, value }) => `${name}=${value} cannot be used`, 'Correct the setting.'),
}
