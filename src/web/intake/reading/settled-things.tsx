/** What the reader has said so far, each to be taken back. */
import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { CanonicalColumn } from '../../../core/intake/canonical-columns.ts'
import type { Direction } from '../../../core/intake/words/roles.ts'
import { known, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { capitalised } from '../../ui/figures/capitalised.ts'
import { columnName } from './columns/column-choices.ts'
import styles from './reading.module.css'
import { type SettledThing, thingsSettled, withoutThing } from './settled.ts'
import type { Reading } from './use-reading.ts'

const { settled: say } = web.reading

/** Nothing if nothing was said, or while a mapping takes the place of the guess. */
export function SettledThings({ reading }: { reading: Reading }) {
  const things = thingsSettled(reading.settled)
  if (things.length === 0 || reading.own !== null) return null
  return (
    <div className={styles.settled}>
      <span>{say.title}</span>
      <ul aria-label={say.title}>
        {things.map((thing) => {
          const text = textOf(thing)
          return (
            <li key={`${thing.key} ${thing.name}`}>
              <Button
                size="compact-sm"
                variant="light"
                rightSection={<IconX size={13} aria-hidden />}
                aria-label={say.undo(text)}
                maw="100%"
                onClick={() => reading.setSettled(withoutThing(reading.settled, thing))}
              >
                {text}
              </Button>
            </li>
          )
        })}
        {things.length > 1 && (
          <li>
            <Button size="compact-sm" variant="subtle" onClick={() => reading.setSettled({})}>
              {say.all}
            </Button>
          </li>
        )}
      </ul>
    </div>
  )
}

function textOf({ key, name, value }: SettledThing): string {
  const { answers, goes } = words().guess
  switch (key) {
    case 'columns': {
      const column = capitalised(columnName(name as CanonicalColumn))
      return value === '' ? say.left(column) : say.column(column, value)
    }
    case 'types':
      return say.type(name, known(goes, value as Direction) ?? value)
    case 'statuses':
      return say.status(name, answers.statuses(value))
    case 'sign':
      return answers.sign(value)
    case 'dates':
      return answers.dates(value)
    case 'decimal':
      return answers.decimal(value)
    case 'zone':
      return say.zone(value)
    case 'sheet':
      return say.sheet(value)
    case 'headerRow':
      return say.headerRow(value)
    case 'opening':
      return say.openings[value] ?? value
  }
}
