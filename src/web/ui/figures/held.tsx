/** How much there is now: the one figure of a page. */
import { Text } from '@mantine/core'
import { Figure } from './figure.tsx'
import styles from './held.module.css'

export function Held({ label, value, unit }: { label: string; value: string; unit: string }) {
  return (
    <div className={styles.held}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Figure value={value} big /> <Text span>{unit}</Text>
    </div>
  )
}
