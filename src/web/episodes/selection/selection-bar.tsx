/** The actions on the selected episodes. Stays in view at the foot of the page while any is selected. */
import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconDownload, IconLink, IconPrinter, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EPISODE_IDS_MAX } from '../../../core/limits.ts'
import { web } from '../../../messages/web/index.ts'
import { addressOf, csvAddress, type ExceptionsSearch, ORDER_BOTH, tidy, VIEW_PRINT } from '../search.ts'
import { type ColumnName, csvColumns } from '../table/columns.ts'
import { useExceptionsSearch } from '../use-exceptions-search.ts'
import type { Selected } from './selection.ts'
import styles from './selection-bar.module.css'

export function SelectionBar(props: {
  selected: Selected
  /** How many of them are on the page that is shown. */
  here: number
  columns: readonly ColumnName[]
  onClear: () => void
}) {
  const { selected, here, columns, onClear } = props
  const { search } = useExceptionsSearch()
  const { select } = web.exceptions
  const count = selected.ids.length
  // The episodes themselves, whichever filters found them.
  const chosen: ExceptionsSearch = tidy({
    ids: selected.ids.join(','),
    order: ORDER_BOTH,
    columns: search.columns,
    ...(search.group === undefined ? { sort: search.sort, direction: search.direction } : {}),
  })
  return (
    <>
      <p role="status" className={styles.announced}>
        {count > 0 && select.count(count)}
      </p>
      {count > 0 && (
        <section className={`${styles.bar} no-print`} aria-label={select.bar}>
          <Text size="sm" fw={600} className="figure">
            {select.count(count)}
            {count > here && <span className={styles.elsewhere}>{select.elsewhere(count - here)}</span>}
            {selected.full && <span className={styles.elsewhere}>{select.full(EPISODE_IDS_MAX)}</span>}
          </Text>
          <Group gap="xs">
            <Button
              component="a"
              href={csvAddress(chosen, csvColumns(columns))}
              download
              size="xs"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden />}
            >
              {select.csv}
            </Button>
            <CopyLink key={selected.ids.join()} address={addressOf(chosen)} />
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPrinter size={14} aria-hidden />}
              renderRoot={(root) => (
                <Link to="/exceptions" search={{ ...chosen, view: VIEW_PRINT }} {...root} />
              )}
            >
              {select.print}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconX size={14} aria-hidden />}
              onClick={onClear}
            >
              {select.clear}
            </Button>
          </Group>
        </section>
      )}
    </>
  )
}

/** In a browser that forbids copying, the link is shown, to be copied by hand. */
function CopyLink({ address }: { address: string }) {
  const { select } = web.exceptions
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const link = new URL(address, location.href).href
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setState('copied')
    } catch {
      setState('refused')
    }
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconLink size={14} aria-hidden />}
        onClick={() => void copy()}
      >
        {select.link}
      </Button>
      <Text size="sm" role="status">
        {state === 'copied' && select.copied}
      </Text>
      {state === 'refused' && (
        <TextInput
          size="xs"
          label={select.notCopied}
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  )
}
