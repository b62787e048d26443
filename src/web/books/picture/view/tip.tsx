/** The facts of a movement under the cursor; the same are in the line below the picture and in the table. */
import type { BookMovement } from '../../../../api/books/schema.ts'
import { duration, figure } from '../../../../messages/format.ts'
import { words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import { between, exactly, zoneLabel } from '../../../ui/figures/when.ts'
import type { Frame } from '../draw/frame.ts'
import type { LaneMovement } from '../model/model.ts'
import styles from '../picture.module.css'

const WIDTH = 270

export function Tip(props: { frame: Frame; movement: LaneMovement; rows: readonly BookMovement[] }) {
  const { frame, movement, rows } = props
  const row = rows.find(({ seq }) => seq === movement.seq)
  if (row === undefined) return null
  const x = Math.min(Math.max(frame.x(movement.recordedAt), frame.left), frame.right)
  const left = Math.max(4, x + 14 + WIDTH > frame.width ? x - WIDTH - 14 : x + 14)
  const { movements } = web
  // A day has no zone.
  const at = exactly(row.occurredAt, row.occurredPrecision)
  const happened = row.occurredPrecision === 'day' ? at : `${at} ${zoneLabel()}`
  const facts: [string, string | null][] = [
    [movements.document, row.document],
    [movements.source, row.source],
    [movements.actor, row.actor],
    [movements.happened, happened],
    [movements.posted, `${exactly(row.recordedAt)} ${zoneLabel()}`],
    [movements.lag, duration(between(row.occurredAt, row.recordedAt))],
  ]
  return (
    <div className={styles.tip} style={{ left, top: frame.top, width: WIDTH }} role="tooltip">
      <strong dir="auto">{row.id}</strong>
      <div className="figure">
        {words().movementKinds[row.kind]} {signed(row.delta)}
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value ?? movements.none}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

export function signed(delta: string): string {
  return delta.startsWith('-') ? figure(delta) : `+${figure(delta)}`
}
