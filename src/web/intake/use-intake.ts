/** The address of a page that takes files in, and how it changes. The import and the audit page share it. */
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type IntakeSearch, readIntakeSearch } from './search.ts'

export type IntakeMode = 'import' | 'audit'

export function useIntake() {
  const { pathname, search } = useRouterState({ select: ({ location }) => location })
  const navigate = useNavigate()
  const mode: IntakeMode = pathname.startsWith('/audit') ? 'audit' : 'import'
  /** A change that is no step of its own (a file arrived) takes the present entry's place in the history. */
  const change = useCallback(
    (to: (search: IntakeSearch) => IntakeSearch, { replace = false }: { replace?: boolean } = {}) =>
      void navigate({ to: `/${mode}`, search: (before) => to(readIntakeSearch(before)), replace }),
    [navigate, mode],
  )
  return { mode, search: readIntakeSearch(search), change }
}
