/** What was decided about a movement: refusals before, what it reverses or is reversed by, its override, its hold. */
import { useQuery } from '@tanstack/react-query'
import type { MovementRow } from '../../../api/movements/schema.ts'
import { isReversal, REVERSAL_ID, reversedSeq } from '../../../core/history/corrections.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../../ui/layout/parts.module.css'
import { Section } from '../../ui/layout/section.tsx'
import { MovementLink } from '../../ui/links/movement-link.tsx'
import { movementQuery } from '../queries.ts'
import { isAfter, permitted, refused, waited } from '../record/record-lines.tsx'
import { usePermits } from '../record/use-permits.ts'

export function MovementRecord({ movement }: { movement: MovementRow }) {
  const { site, seq, id, toBookId } = movement
  const { overrides, holds, refusals } = usePermits(site, movement.item)
  const reversal = useQuery(movementQuery(toBookId, `${REVERSAL_ID}${seq}`)).data?.rows.find(
    (row) => row.site === site,
  )
  const records = [
    ...refusals.filter((refusal) => isAfter(refusal, movement)).map(refused(movement)),
    ...overrides.filter(({ uses }) => uses.some((use) => use.seq === seq)).map(permitted(movement)),
    ...holds.filter((hold) => hold.seq === seq).map(waited(movement)),
  ]
  const reversed = isReversal(id) ? reversedSeq(id) : null
  if (records.length === 0 && reversal === undefined && reversed === null) return null
  return (
    <Section title={web.onRecord.title}>
      <ul className={styles.plain}>
        {reversed !== null && (
          <li>
            {web.movement.reverses}{' '}
            <MovementLink movement={{ id: web.movement.numbered(reversed), site, seq: reversed }} />.
          </li>
        )}
        {reversal !== undefined && (
          <li>
            {web.movement.reversedBy(reversal.actor ?? web.movement.notGiven)}{' '}
            <MovementLink movement={reversal} />
            {reversal.reason !== null && <> (“{reversal.reason}”)</>}.
          </li>
        )}
        {records}
      </ul>
    </Section>
  )
}
