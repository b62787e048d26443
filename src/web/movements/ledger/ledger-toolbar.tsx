/** Above the list: the rows in view, the count of new ones, a way to any number or time, and all of it as a file. */
import { Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Position } from '../../../api/movements/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { fetchJson, type Query } from '../../data/fetch-json.ts'
import { useSingleKeys } from '../../keyboard/single-keys.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { dayOf } from '../../ui/figures/when.ts'
import { TextField } from '../../ui/form/text-field.tsx'
import { readDates } from '../../ui/times/read-dates.ts'
import { instantOf } from '../../ui/times/zone-time.ts'
import styles from './ledger.module.css'
import { ledgerCsvAddress } from './search.ts'
import { useLedgerSearch } from './use-ledger-search.ts'

export function LedgerToolbar(props: {
  filter: Query
  total: number
  /** The rows in view. */
  view: { first: number; end: number }
  came: number
  onNew: () => void
  /** Goes to a row by the number of rows before it, counted from the oldest. */
  onJump: (before: number) => void
}) {
  const { filter, total, view, came, onNew, onJump } = props
  const { search } = useLedgerSearch()
  const [fault, setFault] = useState<Error | string | null>(null)
  const jump = async (text: string) => {
    setFault(null)
    if (text === '') return
    const mark = markOf(text, search.clock)
    if (mark === null) return setFault(web.ledger.noTimeRead)
    try {
      onJump((await fetchJson<Position>('/v1/movements/position', { ...filter, ...mark })).row)
    } catch (error) {
      setFault(error as Error)
    }
  }
  return (
    <>
      <Group justify="space-between" align="flex-end" gap="xs" mb={6} className="no-print">
        <Group gap="sm">
          <Text size="sm" c="dimmed" className="figure">
            {web.movements.range(view.first + 1, view.end, total)}
          </Text>
          {came > 0 && (
            <Button size="compact-sm" variant="light" onClick={onNew}>
              {web.ledger.came(came)}
            </Button>
          )}
        </Group>
        <Group gap="md" align="flex-end">
          <Anchor href={ledgerCsvAddress(search)} download size="sm">
            {web.ledger.download}
          </Anchor>
          <div className={styles.jump}>
            <TextField
              label={web.ledger.jump}
              placeholder={web.ledger.jumpHint}
              value=""
              onCommit={(text) => void jump(text)}
            />
          </div>
        </Group>
      </Group>
      {fault !== null &&
        (typeof fault === 'string' ? (
          <Text size="sm" role="alert" mb={6}>
            {fault}
          </Text>
        ) : (
          <ErrorBox error={fault} />
        ))}
      <p className={styles.keys}>{useSingleKeys() ? web.ledger.keys : web.ledger.keysOff}</p>
    </>
  )
}

/** The API's query for a text: digits are a number of the ledger, all else is a time by the clock of the filters. */
function markOf(text: string, clock: string | undefined): Query | null {
  if (/^[\d,]{1,15}$/.test(text)) return { seq: Math.max(1, Number(text.replaceAll(',', ''))) }
  const at = readDates(text, dayOf(new Date().toISOString()), instantOf)?.from
  if (at === undefined) return null
  return clock === 'happened' ? { happenedAt: at } : { postedAt: at }
}
