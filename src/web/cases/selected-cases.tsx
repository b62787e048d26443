/** The actions on the selected cases, at the foot of the page while any is selected. */
import { Button, Group, Text } from '@mantine/core'
import type { Case } from '../../api/cases/schema.ts'
import { web } from '../../messages/web/index.ts'
import styles from './cases.module.css'
import type { Triage } from './use-triage.ts'

const { cases: say } = web

export function SelectedCases(props: { selected: readonly Case[]; triage: Triage; onClear: () => void }) {
  const { selected, triage, onClear } = props
  if (selected.length === 0) return null
  const button = (label: string, act: () => void) => (
    <Button key={label} size="xs" variant="default" onClick={act}>
      {label}
    </Button>
  )
  return (
    <section className={`${styles.bar} no-print`} aria-label={say.select.bar}>
      <Text size="sm" fw={600} className="figure" role="status">
        {say.select.count(selected.length)}
      </Text>
      <Group gap="xs">
        {button(say.verbs.accept, triage.accept)}
        {button(say.verbs.merge, () => triage.ask('merge'))}
        {button(say.verbs.dismiss, () => triage.ask('dismiss'))}
        {button(say.verbs.snooze, () => triage.ask('snooze'))}
        {button(say.verbs.recount, () => triage.ask('recount'))}
        {button(say.verbs.assign, triage.assign)}
        <Button size="xs" variant="subtle" onClick={onClear}>
          {say.select.clear}
        </Button>
      </Group>
    </section>
  )
}
