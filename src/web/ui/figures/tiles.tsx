/** A few figures, each with its name above and a note below. */
import type { ReactNode } from 'react'
import styles from './tiles.module.css'

export interface Tile {
  readonly label: string
  readonly value: ReactNode
  readonly note?: string
}

export function Tiles({ label, tiles }: { label: string; tiles: readonly Tile[] }) {
  return (
    <section aria-label={label}>
      <dl className={styles.tiles}>
        {tiles.map(({ label, value, note }) => (
          <div key={label} className={styles.tile}>
            <dt>{label}</dt>
            <dd>
              {value}
              {note !== undefined && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
