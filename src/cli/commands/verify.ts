/** `plimsoll verify`: the ledger checked against itself; exit code 1 and the first fault where it fails. */
import { Command, InvalidArgumentError } from 'commander'
import type { KeptHash } from '../../app/checks/port.ts'
import { verifyLedger } from '../../app/checks/verify-ledger.ts'
import type { LedgerFaultCode } from '../../core/codes.ts'
import { counted, words } from '../../messages/index.ts'
import { EXIT } from '../error-line.ts'
import { progressOn } from '../progress.ts'
import { printable } from '../report/layout.ts'
import type { CommandContext } from '../wiring.ts'

const AFTER_HELP = `
Checks that movements are numbered without a gap, that every balance follows
from the one before, that balances equal the sum of their movements, that each
item adds up to zero, that movements mean what they meant when they were posted,
that the negatives and the activity of each source are what the movements say,
that items, places, rules, overrides, reservations, movements on hold and rights
are what the audit log says, that stock cards promise what reservations hold,
and that no sealed movement, entry of the audit log or seal was altered or taken
away: the first that was is named. It changes nothing of that, keeps what it
found for the page "Data health", and may run while Plimsoll is running.

Of a sound ledger the number and hash of its newest seal are printed. Keep them
where whoever owns the database cannot change them, and give them to a later
check: then not even a ledger that was rewritten as a whole passes for sound.`

/** What a fault numbers that is no movement. */
const NUMBERED: Partial<Record<LedgerFaultCode, string>> = {
  'altered-entry': 'entry',
  'altered-change': 'change',
}

/** A seal as a sound check answers it: its number, and its hash as 64 hex digits. */
function parseKept(value: string): KeptHash {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(value.trim()) ?? []
  if (number === undefined || hash === undefined)
    throw new InvalidArgumentError('It has the form <number>:<64 hex digits>, as a sound check answers it.')
  return { number: Number(number), hash: hash.toLowerCase() }
}

/** `plimsoll verify`. */
export function verifyCommand({ wiring, terminal, exitWith }: CommandContext): Command {
  return new Command('verify')
    .description('check the ledger: chains, sums, balances, negatives, seals')
    .option('--hash <number:hash>', 'a seal that was kept: the ledger still has to have it', parseKept)
    .addHelpText('after', AFTER_HELP)
    .action(async ({ hash: kept }: { hash?: KeptHash }) => {
      const ledger = await wiring.openLedger()
      const progress = progressOn(terminal)
      try {
        let checked = 0
        const { fault, newest } = await verifyLedger(ledger.store, {
          kept,
          onProgress: (movements) => {
            checked = movements
            progress.show('Movements checked:', movements)
          },
        })
        progress.clear()
        if (fault === null) {
          terminal.out.write(`The ledger is sound: ${counted(checked, 'movement')} checked.\n`)
          if (newest !== null)
            terminal.out.write(
              `Its newest seal, to be kept elsewhere: --hash ${newest.number}:${newest.hash}\n`,
            )
          return
        }
        const { code, site, seq, bookId, item, expected, found } = fault
        const place = [
          // What concerns all sites has a trail of its own.
          site === '' ? 'all sites' : `site ${site}`,
          seq === null ? null : `${NUMBERED[code] ?? 'movement'} ${seq}`,
          bookId === null ? null : `stock card ${bookId}`,
          item === null ? null : `item ${item}`,
        ]
        const { what, todo } = words().ledgerFaults[code]
        const where = place.filter((part) => part !== null).join(', ')
        terminal.err.write(
          `${printable(`${code}: ${where}: ${what({ ...fault })} (expected ${expected}, found ${found || 'nothing'}). ${todo}`)}\n`,
        )
        exitWith(EXIT.failed)
      } finally {
        progress.clear()
        await ledger.close()
      }
    })
}
