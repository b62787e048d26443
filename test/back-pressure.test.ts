/** What waits for a site is bounded: beyond that callers are told when to come again, and other sites go on. */
import { expect, it } from 'vitest'
import { SiteBusy } from '../src/app/posting/port.ts'
import { SITE_QUEUE_COMMANDS_MAX, SITE_QUEUE_MOVEMENTS_MAX } from '../src/core/limits.ts'
import { createSiteQueues } from '../src/store/site/site-queue.ts'
import { aMovement, testApi } from './support/api.ts'

/** A site whose first command is under way until it is let go. */
function busySite() {
  const gate = Promise.withResolvers<void>()
  const queues = createSiteQueues()
  const kind = {
    run(site: string, commands: readonly number[]) {
      const answers = (site === 'busy' ? gate.promise : Promise.resolve()).then(() => [...commands])
      return { result: answers, readyForNext: answers }
    },
  }
  const submit = (command: number, { site = 'busy', size = 1 } = {}) =>
    queues.submit(kind, site, command, size)
  return { submit, letGo: gate.resolve, first: submit(0) }
}

it('takes no more commands than may wait, and goes on when they are answered', async () => {
  const { submit, letGo, first } = busySite()
  const waiting = Array.from({ length: SITE_QUEUE_COMMANDS_MAX }, (_, at) => submit(at + 1))
  await expect(submit(-1)).rejects.toBeInstanceOf(SiteBusy)
  expect(await submit(7, { site: 'calm' })).toBe(7)
  letGo()
  expect(await Promise.all([first, ...waiting])).toEqual([...Array(SITE_QUEUE_COMMANDS_MAX + 1).keys()])
  expect(await submit(8)).toBe(8)
})

it('takes no more movements than may wait', async () => {
  const { submit, letGo, first } = busySite()
  const waiting = submit(1, { size: SITE_QUEUE_MOVEMENTS_MAX - 1 })
  await expect(submit(-1)).rejects.toBeInstanceOf(SiteBusy)
  letGo()
  expect(await Promise.all([first, waiting])).toEqual([0, 1])
})

it('callers are told so, and when to come again', async () => {
  const test = await testApi()
  Object.assign(test.store, { submit: () => Promise.reject(new SiteBusy('main')) })
  const payload = [aMovement({ id: 'm' })]
  const { status, body, headers } = await test.ask('/v1/movements', { method: 'POST', payload })
  expect([status, body.code, headers['retry-after']]).toEqual([429, 'site-busy', '1'])
  await test.close()
})
