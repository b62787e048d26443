/** Every page of the guard in light and dark, on a phone and on a desk, with nothing, a little, and very much. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import {
  announced,
  ITEM,
  movement,
  order,
  override,
  reservation,
  SITE,
  sender,
} from '../support/guard-seed.ts'
import { checked, LOOKS, TWO_LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

const MANY = 300
/** Where each page is, the words of an empty one, and the list of one that is not. */
const PAGES = [
  ['guard', '/guard', 'No sites yet. The first movement creates one.', 'Overrides requested'],
  ['rules', '/guard/rules', 'No rules yet', 'Rules in the order they decide'],
  ['holds', '/guard/holds', 'No movements on hold', 'Movements on hold'],
  ['overrides', '/guard/overrides', 'No overrides yet', 'Overrides'],
  ['refusals', '/guard/refusals', 'No refusals yet', 'Refusals'],
  ['orders', '/orders?state=all', 'No orders yet', 'Orders'],
  ['reservations', '/reservations', 'No reservations yet', 'Reservations'],
  ['backorders', '/reservations?view=backorders', 'No back orders', 'Back orders'],
  ['trail', '/guard/trail', 'No entries yet', 'Entries of the audit log'],
] as const

export function guardLooks(scene: Scene, amount: 'nothing' | 'little' | 'much'): void {
  if (amount === 'little') beforeAll(() => fallShort(scene.app.url))
  if (amount === 'much') beforeAll(() => fill(scene.app.url), 120_000)

  for (const [name, path, empty, list] of PAGES)
    it(name, async () => {
      const { page, faults, close } = await openPage(scene.browser, scene.app.url + path)
      for (const look of amount === 'nothing' ? TWO_LOOKS : LOOKS) {
        await wear(page, look)
        if (amount === 'nothing') await page.getByText(empty).waitFor()
        else await shows(page, list)
        await settled(page)
        await shot(page, `${name}-${amount}-${look.scheme}-${look.width}`)
        await checked(page)
      }
      expect(faults).toEqual([])
      await close()
    })
}

function shows(page: Page, list: string): Promise<unknown> {
  if (list === 'Overrides requested') return page.getByText(list).waitFor()
  const options = { name: list, exact: true }
  return page.getByRole('table', options).or(page.getByRole('list', options)).first().waitFor()
}

/** A refusal, and a line that waits for goods: what was short before was given back, and is not waited for any more. */
async function fallShort(url: string): Promise<void> {
  await sender(url)('/v1/movements', [movement('C/01', 'customer', '60', { kind: 'scrap', item: 'NUT' })])
  const lines = [{ line: '1', item: 'NUT', quantity: '1000' }]
  await sender(url)('/v1/reservations', [reservation('short', 'SO-SHORT', '1000', { lines })])
}

/** Hundreds of rules, parked movements, overrides, refusals, reservations and orders. */
async function fill(url: string): Promise<void> {
  const send = sender(url)
  const all = Array.from({ length: MANY }, (_, index) => index + 1)
  await send('/v1/expectations', [announced('PO-MANY', '1000000')])
  const hold = await send('/v1/rules', { scope: { site: SITE, item: ITEM, owner: 'many' }, mode: 'hold' })
  expect(hold.inForce).toBe(true)
  for (const at of all) {
    const scope = { site: SITE, owner: `client ${at}` }
    await send('/v1/rules', { scope, mode: 'warn', depth: String(at) })
    await send('/v1/overrides', override({ quantity: String(at), owner: `client ${at}` }))
    await send('/v1/orders', order(`MANY-${at}`, String(at)))
  }
  await send(
    '/v1/movements',
    all.map((at) => movement('A/01', 'customer', String(1_000 * at), { kind: 'pick', owner: 'many' })),
  )
  await send(
    '/v1/movements',
    all.map((at) => movement('C/01', 'customer', String(1_000 + at), { kind: 'scrap', item: 'NUT' })),
  )
  await send(
    '/v1/reservations',
    all.map((at) => reservation(`many-${at}`, `MANY-${at}`, String(at))),
  )
}
