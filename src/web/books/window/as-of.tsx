/** The balance as of a time, by one of the clocks, in words. */
import { Button, Group, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Book } from '../../../api/books/schema.ts'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { exactly, zoneLabel } from '../../ui/figures/when.ts'
import { Field } from '../../ui/form/field.tsx'
import { instantOf, wallOf } from '../../ui/times/zone-time.ts'
import { bookAsOfQuery } from '../queries.ts'
import { useBookSearch } from './use-book-window.ts'

const CLOCKS = ['posted', 'happened'] as const

export function AsOf({ book }: { book: Book }) {
  const { search, set } = useBookSearch()
  const { asOf: at } = search
  const said = web.asOf
  const clock = search.clock === 'happened' ? 'happened' : 'posted'
  const query = clock === 'happened' ? { occurredAt: at } : { recordedAt: at }
  const answer = useQuery({ ...bookAsOfQuery(book.id, query), enabled: at !== undefined })
  const pick = (wall: string) => set({ asOf: wall === '' ? undefined : (instantOf(wall) ?? undefined) }, true)
  return (
    <section aria-labelledby="as-of" className={at === undefined ? 'no-print' : undefined}>
      <Title order={2} size="h4" id="as-of" mb="xs">
        {said.title}
      </Title>
      <Group align="end" gap="sm" className="no-print">
        <TextInput
          type="datetime-local"
          size="sm"
          label={said.time(zoneLabel())}
          value={at === undefined ? '' : wallOf(at)}
          onChange={(event) => pick(event.currentTarget.value)}
        />
        <Field
          label={said.clock}
          value={clock}
          choices={CLOCKS.map((value) => ({ value, label: said.clocks[value] }))}
          onChange={(value) => set({ clock: value === 'posted' ? undefined : value }, true)}
        />
        {at !== undefined && (
          <Button
            size="sm"
            variant="default"
            onClick={() => set({ asOf: undefined, clock: undefined }, true)}
          >
            {said.clear}
          </Button>
        )}
      </Group>
      <Text mt="xs" mih="1.6em" aria-live="polite" data-testid="as-of">
        {at !== undefined &&
          answer.data !== undefined &&
          said[clock](`${exactly(at)} ${zoneLabel()}`, figure(answer.data.balance), book.baseUnit)}
      </Text>
      {at !== undefined && answer.isError && (
        <ErrorBox error={answer.error} onRetry={() => void answer.refetch()} />
      )}
    </section>
  )
}
