/** The address of a page that takes files in, and how it changes. The import and the audit page share it. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { IntakeSearch } from './search.ts'

export type IntakeMode = 'import' | 'audit'

export function useIntake() {
  const search = useSearch({ strict: false }) as IntakeSearch
  const navigate = useNavigate()
  /** A change that is no step of its own (a file arrived) takes the present entry's place in the history. */
  const change = useCallback(
    (to: (search: IntakeSearch) => IntakeSearch, { replace = false }: { replace?: boolean } = {}) =>
      void navigate({ to: '.', search: (before: IntakeSearch) => to(before), replace }),
    [navigate],
  )
  return { search, change }
}
