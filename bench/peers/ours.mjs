/** The same through our app layer: single movements of one hot item of a guarded site; the auditor reads the ledger. */
import { postThroughApp } from '../guard/app-layer.ts'
import { posts } from '../guard/posts.ts'
import { openStockroom } from '../guard/stockroom.ts'
import { timed } from './workers.mjs'

export async function ours(url) {
  const stockroom = await openStockroom(url)
  try {
    const course = await posts('peers', { url, stockroom, post: postThroughApp(stockroom.store) }).open(
      'peers',
      'hot',
    )
    const asked = []
    const measured = await timed(async () => {
      const [one] = course.draw(1)
      const [answer] = await course.ask([one], 0)
      asked.push({ one, answer })
      if (!course.isDone(answer)) throw new Error(answer.code)
    })
    const [fault = 'no fault'] = await course.audit(asked)
    return [{ what: 'post a movement', ...measured, expected: 'no fault', found: fault }]
  } finally {
    await stockroom.close()
  }
}
