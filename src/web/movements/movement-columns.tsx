/** The columns that every table of movements has: both times, kind, document and source. */
import { Text } from '@mantine/core'
import type { MovementRow } from '../../api/movements/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import { DocumentLink } from '../ui/links/document-link.tsx'
import { wholeWord } from '../ui/links/whole-word.ts'
import type { Column } from '../ui/table/columns.ts'

const { movements } = web

export const timeColumns: readonly Column<MovementRow>[] = [
  {
    key: 'happened',
    // Read when it is drawn: the zone may change meanwhile.
    get header() {
      return zoned(movements.happened)
    },
    cell: (row) => <Time at={row.occurredAt} precision={row.occurredPrecision} form="exact" />,
  },
  {
    key: 'posted',
    get header() {
      return zoned(movements.posted)
    },
    cell: (row) => <Time at={row.recordedAt} form="exact" />,
  },
]
export const kindColumn: Column<MovementRow> = {
  key: 'kind',
  header: movements.kind,
  cell: ({ kind }) => words().movementKinds[kind],
}
export const documentColumn: Column<MovementRow> = {
  key: 'document',
  header: movements.document,
  cell: (row) => <DocumentLink movement={row} />,
}
/** Who said it: the system, and under it the person. */
export const sourceColumn: Column<MovementRow> = {
  key: 'source',
  header: movements.source,
  cell: ({ source, actor }) => (
    <>
      <bdi className={wholeWord(source)}>{source === '' ? movements.none : source}</bdi>
      {actor !== null && (
        <Text span size="xs" c="dimmed" display="block">
          <bdi>{actor}</bdi>
        </Text>
      )}
    </>
  ),
}
