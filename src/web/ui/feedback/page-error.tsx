/** A page that broke: shown in the frame, so that one can go elsewhere or try again. */
import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorBox } from './error-box.tsx'

export function PageError({ error, reset }: ErrorComponentProps) {
  return <ErrorBox error={error} onRetry={reset} />
}
