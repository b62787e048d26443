/** How the list is shown: in groups or not, with which columns, under which name; and the list as a file. */
import { Button, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { web } from '../../messages/web/index.ts'
import { Field } from '../ui/form/field.tsx'
import { GROUP_CHOICES } from './filters/choices.ts'
import { csvAddress } from './search.ts'
import { ColumnMenu } from './table/column-menu.tsx'
import { type ColumnName, csvColumns } from './table/columns.ts'
import { useExceptionsSearch } from './use-exceptions-search.ts'
import { SavedViews } from './views/saved-views.tsx'

export function Toolbar(props: {
  /** Those that are shown. */
  columns: readonly ColumnName[]
  onChoose: (columns: readonly ColumnName[]) => void
}) {
  const { columns, onChoose } = props
  const { search, groupBy } = useExceptionsSearch()
  return (
    <Group justify="space-between" align="flex-end" gap="sm" className="no-print">
      <Field
        label={web.exceptions.filters.group}
        value={search.group ?? ''}
        choices={GROUP_CHOICES}
        onChange={groupBy}
      />
      <Group gap="xs">
        {search.group === undefined && <ColumnMenu columns={columns} onChoose={onChoose} />}
        <SavedViews />
        <Button
          component="a"
          href={csvAddress(search, csvColumns(columns))}
          download
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {web.exceptions.download}
        </Button>
      </Group>
    </Group>
  )
}
