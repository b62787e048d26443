/** Orders at the gate, stops, reservations, what is available, and the trail of it all. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { movement, order, reservation, type Send, SITE, sender } from '../support/guard-seed.ts'
import { checked } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

export function promiseWalk(scene: Scene): void {
  let send: Send
  beforeAll(() => {
    send = sender(scene.app.url)
  })
  const open = (path: string) => openPage(scene.browser, scene.app.url + path)

  it('an order says why it waits, and is released when that is gone', async () => {
    await send('/v1/orders', order('SO-1', '2', { location: 'A/01' }))
    const { page, faults, close } = await open('/orders')
    const line = page.getByRole('table', { name: 'Orders' }).getByRole('row').filter({ hasText: 'SO-1' })
    await line.getByText('Nothing is reserved for the line.').waitFor()

    await page.getByRole('button', { name: 'Block stock …' }).click()
    const form = page.getByRole('form', { name: 'Block stock' })
    await form.getByRole('status').getByText('all goods of site main').waitFor()
    await form.getByLabel('Place', { exact: true }).fill('Q')
    await form.getByRole('button', { name: 'Block stock' }).click()
    await form.getByText('The place is not registered.').waitFor()
    await checked(page)
    await form.getByLabel('Place', { exact: true }).fill('A')
    await form.getByLabel('Note').fill('annual count')
    await form.getByRole('button', { name: 'Block stock' }).click()
    await page.getByRole('table', { name: 'Blocked stock' }).getByText('annual count').waitFor()
    // Not before: an order that nothing blocks any more is released by itself.
    await send('/v1/reservations', [reservation('R-1', 'SO-1', '2')])
    await page.getByRole('button', { name: 'Recheck order SO-1' }).click()
    await line.getByRole('link', { name: 'The shelf is being counted at A/01.' }).waitFor()

    await page.getByRole('button', { name: 'Unblock all goods at A' }).click()
    await page.getByText('No stock is blocked.').waitFor()
    // By itself, which may be before anybody could look again.
    await expect
      .poll(async () => (await send(`/v1/orders/SO-1/release?site=${SITE}`, undefined, 'GET')).state, {
        timeout: 30_000,
      })
      .toBe('released')
    await page.getByLabel('Which orders').selectOption('released')
    await line.getByText('Released', { exact: true }).waitFor()
    expect(faults.filter((fault) => !/status of 422/.test(fault))).toEqual([])
    await close()
  })

  it('an order is cancelled once that was asked', async () => {
    await send('/v1/orders', order('SO-2', '1'))
    const { page, faults, close } = await open(`/orders?document=SO-2&site=${SITE}`)
    await page.getByRole('button', { name: 'Cancel order … (SO-2)' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click()
    await page.getByRole('table', { name: 'Orders' }).getByText('Cancelled', { exact: true }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('a reservation opens with its lines, is kept longer and given back; what is short is a back order', async () => {
    await send('/v1/reservations', [reservation('R-2', 'SO-3', '40')])
    const { page, faults, close } = await open('/reservations?document=SO-3')
    await page.getByRole('link', { name: 'R-2' }).click()
    const line = page.getByRole('table', { name: 'Lines' }).locator('tbody tr')
    await line.waitFor()
    const figures = await line.getByRole('cell').allTextContents()
    expect([figures[2], Number(figures[3]) > 0 && Number(figures[3]) < 40]).toEqual(['40', true])
    await page.getByRole('button', { name: 'Extend … (R-2)' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Extend reservation' }).click()
    await page.getByText(/^Reservation extended until /).waitFor()
    await page.goto(`${scene.app.url}/reservations`)
    await page.getByText('Back orders').click()
    await page.waitForURL(/view=backorders/)
    await page.getByRole('table', { name: 'Back orders' }).getByText('SO-3').waitFor()
    await page.getByRole('table', { name: 'Back orders' }).getByRole('link').last().click()
    await page.getByRole('heading', { level: 1, name: 'Reservation R-2' }).waitFor()
    await page.getByRole('button', { name: 'Release … (R-2)' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Release reservation' }).click()
    await page.getByText('Released', { exact: true }).first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: /R-2/ }).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  it('an item says what of it can still be promised', async () => {
    const { page, faults, close } = await open('/items/BOLT')
    const { available } = await send(`/v1/available?site=${SITE}&item=BOLT`, undefined, 'GET')
    const row = page.getByRole('table', { name: 'Available by site' }).locator('tbody tr')
    await row.waitFor()
    expect((await row.getByRole('cell').last().textContent())?.replace(/^below zero /, '')).toBe(
      String(available).replace('-', '−'),
    )
    expect(faults).toEqual([])
    await close()
  })

  it('what goes below zero is refused after a closed day, set where the site is', async () => {
    const { page, faults, close } = await open('/settings')
    const form = page.getByRole('form', { name: SITE })
    await form.getByLabel('Period closed through (UTC)').fill('2026-11-19')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText(`Settings of ${SITE} saved.`).waitFor()
    const late = movement('supplier', 'A/01', '1', { kind: 'receipt', occurredAt: '2026-11-19T23:00:00Z' })
    expect(await send('/v1/movements', [late])).toMatchObject([{ code: 'period-closed' }])
    await page.reload()
    expect(await form.getByLabel('Period closed through (UTC)').inputValue()).toBe('2026-11-19')
    expect(faults).toEqual([])
    await close()
  })

  it('the trail tells who did what, leads there, and is taken along as lines', async () => {
    const { rows } = await send('/v1/rules', undefined, 'GET')
    const rule = `rule ${rows.find(({ mode }: { mode: string }) => mode === 'hold').id}`
    const { page, faults, close } = await open(`/guard/trail?subject=${rule}`)
    const table = page.getByRole('table', { name: 'Entries of the audit log' })
    await table.getByText('Added the rule').waitFor()
    await table.getByText('Switched off the rule').waitFor()
    await table
      .getByText(/^Before: Picks from A/)
      .first()
      .waitFor()
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as JSON lines' }).click()
    const lines = readFileSync(await (await coming).path(), 'utf8')
      .trim()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line).subject)).toEqual(lines.map(() => rule))
    await page.getByRole('button', { name: `Remove filter Object: ${rule}` }).click()
    await page.getByLabel('Who').fill('Bea')
    await page.keyboard.press('Enter')
    await table.getByText('Approved the override').waitFor()
    await table
      .getByRole('link', { name: /^override / })
      .last()
      .click()
    await page.waitForURL(/\/guard\/overrides\?one=/)
    await page.getByRole('button', { name: /^Remove filter Only override/ }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('every page of the guard is reached by its keys and by the search', async () => {
    const { page, faults, close } = await open('/guard')
    await page.getByRole('heading', { level: 1, name: 'Guard' }).waitFor()
    for (const [key, address] of [
      ['r', '/guard/rules'],
      ['p', '/guard/holds'],
      ['v', '/guard/overrides'],
      ['o', '/orders'],
      ['x', '/expected'],
      ['y', '/on-the-road'],
      ['b', '/reservations'],
      ['w', '/guard/trail'],
      ['u', '/guard'],
    ] as const) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await page.waitForURL((url) => url.pathname === address)
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('on hold')
    await page.getByRole('option', { name: /Movements on hold/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/guard\/holds/)
    await page.locator('[data-row]').first().waitFor()
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(true)
    expect(faults).toEqual([])
    await close()
  })
}
