/** What was decided about the movements of a negative: refusals before, the override that let it pass, the hold. */
import type { Book } from '../../../api/books/schema.ts'
import type { MovementRow } from '../../../api/movements/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { isAfter, permitted, refused, waited } from '../../movements/record/record-lines.tsx'
import { usePermits } from '../../movements/record/use-permits.ts'
import styles from '../book.module.css'

export function OnRecord({ book, rows }: { book: Book; rows: readonly MovementRow[] }) {
  const { overrides, holds, refusals } = usePermits(book.location.site, book.item)
  const records = rows.flatMap((movement) => [
    ...refusals.filter((refusal) => isAfter(refusal, movement)).map(refused(movement)),
    ...overrides.filter(({ uses }) => uses.some(({ seq }) => seq === movement.seq)).map(permitted(movement)),
    ...holds.filter(({ seq }) => seq === movement.seq).map(waited(movement)),
  ])
  if (records.length === 0) return null
  return (
    <>
      <h3>{web.onRecord.title}</h3>
      <ul className={styles.list}>{records}</ul>
    </>
  )
}
