/** The same through our app layer: single movements of one hot item of a guarded site; the auditor reads the ledger. */
import { openAppLayer } from '../guard/app-layer.ts'
import { audit } from '../guard/auditor.ts'
import { createWorkload } from '../guard/workload.ts'
import { timed } from './workers.mjs'

export async function ours(url) {
  const app = await openAppLayer(url)
  try {
    const answered = await app.makeSite('peers', 'hot')
    const draw = createWorkload('peers', 'hot', 1)
    const measured = await timed(async () => {
      const [drawn] = draw(1)
      const [answer] = await app.post([drawn.movement], 0)
      answered.push({ ...drawn, answer })
      if (answer.status !== 'posted') throw new Error(answer.code)
    })
    const faults = await audit({ url, site: 'peers', answered })
    return [{ what: 'post a movement', ...measured, expected: 'no fault', found: faults[0] ?? 'no fault' }]
  } finally {
    await app.close()
  }
}
