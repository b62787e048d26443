/** The hand of somebody at work on a page: it clicks, presses keys and fills fields, and counts what that took. */
import type { Locator, Page } from 'playwright-core'

export interface Hand {
  /** So far. Keys pressed together are one key; text and choices from lists are fields. */
  readonly clicks: number
  readonly keys: number
  readonly fields: number
  click(target: Locator): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  fill(field: Locator, text: string): Promise<void>
  choose(list: Locator, value: string): Promise<void>
}

export function handOn(page: Page): Hand {
  let [clicks, keys, fields] = [0, 0, 0]
  return {
    get clicks() {
      return clicks
    },
    get keys() {
      return keys
    },
    get fields() {
      return fields
    },
    async click(target) {
      clicks++
      await target.click()
    },
    async press(...pressed) {
      for (const key of pressed) {
        keys++
        await page.keyboard.press(key)
      }
    },
    async fill(field, text) {
      fields++
      await field.fill(text)
    },
    async choose(list, value) {
      fields++
      await list.selectOption(value)
    },
  }
}
