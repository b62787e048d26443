/** The choice of columns. Those that name a row are always shown. */
import { Button, Stack, Text } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { web } from '../../../messages/web/index.ts'
import { Check } from '../../ui/form/check.tsx'
import { MenuButton } from '../../ui/layout/menu-button.tsx'
import styles from './column-menu.module.css'
import { COLUMN_NAMES, type ColumnName, USUAL_COLUMNS, writeColumns } from './columns.ts'

export function ColumnMenu(props: {
  columns: readonly ColumnName[]
  /** Those that cannot be left out. */
  fixed: readonly ColumnName[]
  onChoose: (columns: readonly ColumnName[]) => void
}) {
  const { columns, fixed, onChoose } = props
  const { columnMenu, columns: titles } = web.exceptions
  const toggle = (name: ColumnName) =>
    onChoose(columns.includes(name) ? columns.filter((one) => one !== name) : [...columns, name])
  return (
    <MenuButton
      label={columnMenu.button}
      title={columnMenu.title}
      icon={<IconColumns3 size={16} aria-hidden />}
    >
      {() => (
        <Stack gap="sm">
          <div className={styles.choices}>
            {COLUMN_NAMES.map((name) => (
              <Check
                key={name}
                label={titles[name]}
                labelled
                checked={columns.includes(name)}
                disabled={fixed.includes(name)}
                onToggle={() => toggle(name)}
              />
            ))}
          </div>
          <Button
            size="xs"
            variant="default"
            disabled={writeColumns(columns) === undefined}
            onClick={() => onChoose(USUAL_COLUMNS)}
          >
            {columnMenu.reset}
          </Button>
          <Text size="xs" c="dimmed">
            {columnMenu.kept}
          </Text>
        </Stack>
      )}
    </MenuButton>
  )
}
