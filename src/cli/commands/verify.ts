/** `plimsoll verify`: the ledger checked against itself; exit code 1 and the first fault where it fails. */
import { Command } from 'commander'
import { verifyLedger } from '../../app/checks/verify-ledger.ts'
import { counted, words } from '../../messages/index.ts'
import { EXIT } from '../error-line.ts'
import { progressOn } from '../progress.ts'
import { printable } from '../report/layout.ts'
import type { CommandContext } from '../wiring.ts'

const AFTER_HELP = `
Checks that movements are numbered without a gap, that every balance follows
from the one before, that balances equal the sum of their movements, that each
item adds up to zero, that the episodes and the activity of each source are what
the movements say, that books promise what reservations hold, and that no sealed
movement or entry of the trail was altered: the first that was is named. It
changes nothing of that, keeps what it found for the page "About this data", and
may run while Plimsoll is running.`

export function verifyCommand({ wiring, terminal, exitWith }: CommandContext): Command {
  return new Command('verify')
    .description('check the ledger: chains, sums, balances, episodes, seals')
    .addHelpText('after', AFTER_HELP)
    .action(async () => {
      const ledger = await wiring.openLedger()
      const progress = progressOn(terminal)
      try {
        let checked = 0
        const fault = await verifyLedger(ledger.store, {
          onProgress: (movements) => {
            checked = movements
            progress.show('Movements checked:', movements)
          },
        })
        progress.clear()
        if (fault === null) {
          terminal.out.write(`The ledger is sound: ${counted(checked, 'movement')} checked.\n`)
          return
        }
        const { code, site, seq, bookId, item, expected, found } = fault
        const place = [
          // What concerns all sites has a trail of its own.
          site === '' ? 'all sites' : `site ${site}`,
          seq === null ? null : `${code === 'altered-entry' ? 'entry' : 'movement'} ${seq}`,
          bookId === null ? null : `book ${bookId}`,
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
