/** Rules in the order they decide, the default behind them, and those that are off or expired below. */
import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Rule } from '../../api/rules/schema.ts'
import { web } from '../../messages/web/index.ts'
import { useRowCursor } from '../keyboard/use-row-cursor.ts'
import parts from '../ui/layout/parts.module.css'
import { Section } from '../ui/layout/section.tsx'
import { isTie, sorted } from './precedence.ts'
import styles from './rule.module.css'
import { RuleRow } from './rule-row.tsx'

const { rules: say } = web

/** The rule that the address names is `selected`, and scrolled to. */
export function RuleList({ rules, selected }: { rules: readonly Rule[]; selected: string | undefined }) {
  const list = useRef<HTMLDivElement>(null)
  const { inForce, rest } = sorted(rules)
  useRowCursor(list)
  useEffect(() => {
    if (selected !== undefined)
      list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <div ref={list}>
      <ol className={styles.rules} aria-label={say.list}>
        {inForce.map((rule, at) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            rules={rules}
            selected={rule.id === selected}
            above={isTie(inForce[at - 1], rule) ? inForce[at - 1] : undefined}
            below={isTie(rule, inForce[at + 1]) ? inForce[at + 1] : undefined}
          />
        ))}
        <li className={styles.rule} data-rest>
          <div className={parts.words}>
            <Text size="xs" c="dimmed">
              {say.defaultTitle}
            </Text>
            <p className={styles.sentence}>{say.byDefault}</p>
          </div>
        </li>
      </ol>
      {rest.length > 0 && (
        <div style={{ marginTop: '1rem' }}>
          <Section title={say.resting}>
            <ul className={styles.rules}>
              {rest.map((rule) => (
                <RuleRow key={rule.id} rule={rule} rules={rules} selected={rule.id === selected} />
              ))}
            </ul>
          </Section>
        </div>
      )}
    </div>
  )
}
