/** The steps of a task: those that are done, the present one, and those to come. Done steps lead back. */
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './steps.module.css'

export interface StepShown {
  readonly key: string
  readonly label: string
  /** Makes a link to the step; null if the reader may not go there yet. */
  readonly link: ((content: ReactNode) => ReactNode) | null
}

export function Steps({ label, steps, here }: { label: string; steps: readonly StepShown[]; here: string }) {
  const at = steps.findIndex(({ key }) => key === here)
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map(({ key, label, link }, index) => {
          const done = index < at
          const content = (
            <>
              <span className={styles.number} aria-hidden>
                {done ? <IconCheck size={14} stroke={3} /> : index + 1}
              </span>
              {label}
            </>
          )
          return (
            <li key={key} className={styles.step} aria-current={index === at ? 'step' : undefined}>
              {link === null || index === at ? <span>{content}</span> : link(content)}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
