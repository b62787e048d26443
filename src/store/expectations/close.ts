/** Closes a document: nothing more comes of its lines. */
import type { By } from '../../core/by.ts'
import { atSite, type Clocked } from '../site/at-site.ts'

/** Returns how many lines were open. ChangeRefused `unknown-site`. */
export function closeExpectations(
  clocked: Clocked,
  siteName: string,
  document: string,
  by: By,
): Promise<number> {
  return atSite(clocked, siteName, async ({ client, site, tell }) => {
    const { rowCount } = await client.query(
      'update expectations set closed = true where site_id = $1 and document = $2 and not closed',
      [site.id, document],
    )
    const lines = rowCount ?? 0
    if (lines > 0)
      tell({
        actor: by.name,
        action: 'expectation-closed',
        subject: `document ${document}`,
        detail: { lines },
      })
    return lines
  })
}
