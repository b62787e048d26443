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

/** Buttons for managers; `above` and `below` are neighbours that the rule may change places with. */
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
  const fault = toggle.error ?? move.error
  return (
    <>
      <div className={styles.actions}>
        {above !== undefined && (
          <Arrow label={say.up} Icon={IconArrowUp} id={id} onClick={() => move.mutate(above)} />
        )}
        {below !== undefined && (
          <Arrow label={say.down} Icon={IconArrowDown} id={id} onClick={() => move.mutate(below)} />
        )}
        <Act label={enabled ? say.switchOff : say.switchOn} id={id} onClick={() => toggle.mutate(!enabled)} />
        <Act label={say.change} id={id} onClick={() => setOpen('change')} />
        <Act label={say.remove} id={id} onClick={() => setOpen('remove')} />
      </div>
      {fault !== null && (
        <div style={{ flex: '1 0 100%' }}>
          <Trouble title={web.guard.failed} error={fault} />
        </div>
      )}
      {open === 'change' && <RuleDialog rule={rule} rules={rules} onClose={close} />}
      {open === 'remove' && <RemoveDialog rule={rule} onClose={close} />}
    </>
  )
}

function Act({ label, id, onClick }: { label: string; id: string; onClick: () => void }) {
  return (
    <Button size="compact-sm" variant="default" aria-label={say.of(label, id)} onClick={onClick}>
      {label}
    </Button>
  )
}

function Arrow(props: { label: string; id: string; Icon: typeof IconArrowUp; onClick: () => void }) {
  const { label, id, Icon, onClick } = props
  return (
    <ActionIcon variant="default" size={26} aria-label={say.of(label, id)} title={label} onClick={onClick}>
      <Icon size={15} aria-hidden />
    </ActionIcon>
  )
}

function RemoveDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  return (
    <DecisionDialog
      title={say.removeTitle(rule.id)}
      text={[sentenceOf(rule), say.removeText]}
      yes={say.removeYes}
      no={say.removeNo}
      takes
      act={() => removeRule(rule.id)}
      done={() => say.removed(rule.id)}
      onClose={onClose}
    />
  )
}
