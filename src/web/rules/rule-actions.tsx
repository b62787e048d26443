/** What can be done with a rule: for managers only. */
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Rule } from '../../api/rules/schema.ts'
import { web } from '../../messages/web/index.ts'
import { useMay } from '../data/session.ts'
import { showToast } from '../toasts/toasts.ts'
import { DecisionDialog } from '../ui/dialog/decision-dialog.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import styles from '../ui/layout/parts.module.css'
import { changeRule, orderRules, removeRule } from './changes.ts'
import { swapped } from './precedence.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { sentenceOf } from './sentence-of.ts'

const { rules: say } = web

export function RuleActions(props: { rule: Rule; rules: readonly Rule[]; above?: Rule; below?: Rule }) {
  const { rule, rules, above, below } = props
  const { id, enabled } = rule
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const toggle = useMutation({
    mutationFn: (on: boolean) => changeRule(id, { enabled: on }),
    onSuccess: (_, on) =>
      showToast({ text: (on ? say.isOn : say.isOff)(id), undo: () => toggle.mutate(!on) }),
  })
  const move = useMutation({
    mutationFn: (other: Rule) => orderRules(swapped(rules, id, other.id)),
    onSuccess: () => showToast({ text: say.moved(id) }),
  })
  if (!useMay('manager')) return null
  const close = () => setOpen(null)
  const button = (label: string, onClick: () => void) => (
    <Button size="compact-sm" variant="default" aria-label={say.of(label, id)} onClick={onClick}>
      {label}
    </Button>
  )
  const arrow = (label: string, Icon: typeof IconArrowUp, other: Rule | undefined) =>
    other !== undefined && (
      <ActionIcon
        variant="default"
        size={26}
        aria-label={say.of(label, id)}
        title={label}
        onClick={() => move.mutate(other)}
      >
        <Icon size={15} aria-hidden />
      </ActionIcon>
    )
  const fault = toggle.error ?? move.error
  return (
    <>
      <div className={styles.actions}>
        {arrow(say.up, IconArrowUp, above)}
        {arrow(say.down, IconArrowDown, below)}
        {button(enabled ? say.switchOff : say.switchOn, () => toggle.mutate(!enabled))}
        {button(say.change, () => setOpen('change'))}
        {button(say.remove, () => setOpen('remove'))}
      </div>
      {fault !== null && (
        <div style={{ flex: '1 0 100%' }}>
          <Trouble title={web.guard.failed} error={fault} />
        </div>
      )}
      {open === 'change' && <RuleDialog {...{ rule, rules }} onClose={close} />}
      {open === 'remove' && (
        <DecisionDialog
          title={say.removeTitle(id)}
          text={[sentenceOf(rule), say.removeText]}
          yes={say.removeYes}
          no={say.removeNo}
          takes
          act={() => removeRule(id)}
          done={() => say.removed(id)}
          onClose={close}
        />
      )}
    </>
  )
}
