/** Closes a document: nothing more comes of its lines. */
import type { By } from '../../core/by.ts'
import { int4, type RowShape, select, text } from '../database/rows.ts'
import { explainAgain } from '../episodes/explain-again.ts'
import { atSite, type Clocked } from '../site/at-site.ts'

const CLOSED = { type: text, line: text, item_id: int4 } satisfies RowShape

/** Returns how many lines were open. ChangeRefused `unknown-site`. */
export function closeExpectations(
  clocked: Clocked,
  siteName: string,
  document: string,
  by: By,
): Promise<number> {
  return atSite(clocked, siteName, async ({ client, site, tell }) => {
    const closed = await select(
      client,
      CLOSED,
      `update expectations set closed = true
       where site_id = $1 and document = $2 and not closed
       returning type, line, item_id`,
      [site.id, document],
    )
    await explainAgain(
      client,
      site.id,
      closed.map((row) => row.item_id),
    )
    const lines = closed.length
    if (lines > 0)
      tell({
        actor: by.name,
        action: 'expectation-closed',
        subject: `document ${document}`,
        detail: { lines },
        touched: { expectations: closed.map(({ type, line }) => [type, document, line]) },
      })
    return lines
  })
}
