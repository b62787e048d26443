/** Says on the log, once a change, that clocks differ or agree again, and that the time of a site is ahead or right. */
import { ClockDiffers } from '../core/store-fault.ts'
import { words } from '../messages/index.ts'
import type { ClockNews } from '../store/site/ledger-clock.ts'

/** Writes the news of clocks, a line each. */
export function clockNews(write: (line: string) => void): Required<ClockNews> {
  const { requestErrors, clockNews: say } = words()
  return {
    onDiffers({ machineAt, databaseAt, differ }) {
      const { what, todo } = requestErrors['clock-differs']
      const { code, detail } = new ClockDiffers(machineAt, databaseAt)
      write(`${code}: ${differ ? `${what({ ...detail })} ${todo}` : say.agree}`)
    },
    onSiteAhead(site, aheadMs) {
      write(`site-clock: ${aheadMs === null ? say.siteRight(site) : say.siteAhead(site, aheadMs)}`)
    },
  }
}
