/** Import and Audit: files, columns, and then a check of every row or a report. Each step is in the address. */
import { Anchor, Group, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { web } from '../../messages/web/index.ts'
import { useTitle } from '../frame/use-title.ts'
import { Needs } from '../ui/feedback/needs.tsx'
import { useHolding } from '../ui/form/in-hand.ts'
import { PageTitle } from '../ui/layout/page-title.tsx'
import { Steps } from '../ui/layout/steps.tsx'
import { FilesStep } from './files/files-step.tsx'
import { LastImports } from './imports/last-imports.tsx'
import { CheckStep } from './preview/check-step.tsx'
import { ReadingStep } from './reading/reading-step.tsx'
import { idsOf, STEPS, type Step, stepOf } from './search.ts'
import { type IntakeMode, useIntake } from './use-intake.ts'

const { intake: say } = web

export function ImportWizardPage() {
  return <Intake mode="import" />
}

export function AuditWizardPage() {
  return <Intake mode="audit" />
}

function Intake({ mode }: { mode: IntakeMode }) {
  useTitle(say[mode].title)
  useHolding()
  const { search } = useIntake()
  const step = stepOf(search)
  const reachable = (one: Step) =>
    one === 'files' || (one === 'read' ? idsOf(search, 'files').length > 0 : search.run !== undefined)
  const steps = STEPS.map((key) => ({
    key,
    label: mode === 'audit' && key === 'check' ? say.steps.result : say.steps[key],
    link: reachable(key)
      ? (content: ReactNode) => (
          <Link to={mode === 'audit' ? '/audit' : '/import'} search={{ ...search, step: key }}>
            {content}
          </Link>
        )
      : null,
  }))
  return (
    <Stack gap="md">
      <PageTitle title={say[mode].title} lead={say[mode].lead} />
      <Steps label={say.steps.label} steps={steps} here={step} />
      <Needs least="operator">
        {step === 'files' && <FilesStep />}
        {step === 'read' && <ReadingStep />}
        {step === 'check' && <CheckStep run={search.run!} />}
      </Needs>
      {step === 'files' && mode === 'import' && <LastImports />}
      {step === 'files' && (
        <Group gap="lg">
          <Anchor component={Link} to={mode === 'audit' ? '/import' : '/audit'} size="sm">
            {mode === 'audit' ? say.toImport : say.toAudit}
          </Anchor>
        </Group>
      )}
    </Stack>
  )
}
