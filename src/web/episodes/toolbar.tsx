/** How the list is shown: in groups or not, with which columns, under which name; and the list as a file. */
import { Button, Group } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { Field } from '../ui/form/field.tsx'
import { GROUP_CHOICES } from './filters/choices.ts'
import { csvAddress, VIEW_PRINT, viewOf } from './search.ts'
import { ColumnMenu } from './table/column-menu.tsx'
import { type ColumnName, csvColumns } from './table/columns.ts'
import { fixedColumns } from './table/shown-columns.ts'
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
        {search.group === undefined && (
          <ColumnMenu columns={columns} fixed={fixedColumns(search)} onChoose={onChoose} />
        )}
        <SavedViews />
        {search.group === undefined && (
          <Button
            renderRoot={(root) => (
              <Link to="/exceptions" search={viewOf({ ...search, view: VIEW_PRINT })} {...root} />
            )}
            variant="default"
            size="sm"
            leftSection={<IconPrinter size={16} aria-hidden />}
          >
            {web.exceptions.select.print}
          </Button>
        )}
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
