/** From the columns on: every row is checked before an import, or an audit begins. */
import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { FileSet } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { beginAudit, beginCheck } from '../changes.ts'
import styles from '../intake.module.css'
import { useIntake } from '../use-intake.ts'

export function GoOn(props: {
  files: FileSet
  ready: boolean
  /** Questions that are still open. */
  questions: number
}) {
  const { files, ready, questions } = props
  const { mode, change } = useIntake()
  const navigate = useNavigate()
  const begin = useMutation({
    mutationFn: () => (mode === 'audit' ? beginAudit(files) : beginCheck(files)),
    onSuccess: ({ id }) => {
      if (mode === 'audit') void navigate({ to: '/audit/$id', params: { id } })
      else change((before) => ({ ...before, step: 'check', run: id }))
    },
  })
  const say = web.intake[mode]
  return (
    <>
      {begin.isError && <Trouble title={web.intake.notBegun} error={begin.error} />}
      <div className={styles.actions}>
        <Button disabled={!ready} loading={begin.isPending} onClick={() => begin.mutate()}>
          {say.go}
        </Button>
        <Button variant="default" onClick={() => change((before) => ({ ...before, step: undefined }))}>
          {web.intake.check.backFiles}
        </Button>
        <Text size="sm" c="dimmed">
          {questions > 0 ? web.intake.answerFirst(questions) : say.goHint}
        </Text>
      </div>
    </>
  )
}
