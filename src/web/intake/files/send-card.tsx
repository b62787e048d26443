/** One file on its way to the server, or one that was not taken. */
import { Button } from '@mantine/core'
import { web } from '../../../messages/web/index.ts'
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import styles from '../intake.module.css'
import type { Send } from './use-sends.ts'

const { files: say } = web.intake

export function SendCard(props: { send: Send; onAgain: () => void; onDrop: () => void }) {
  const { send, onAgain, onDrop } = props
  const { file, state, sent, error } = send
  if (state === 'failed')
    return (
      <li>
        <Trouble
          title={say.failed(file.name)}
          error={error}
          text={error?.code === 'unreachable' ? say.lost : undefined}
        >
          <Button size="xs" variant="default" onClick={onAgain}>
            {say.again}
          </Button>
          <Button size="xs" variant="subtle" aria-label={say.remove(file.name)} onClick={onDrop}>
            {say.removeShort}
          </Button>
        </Trouble>
      </li>
    )
  const total = Math.max(1, file.size)
  const text =
    state === 'waiting'
      ? say.waiting
      : sent >= file.size
        ? say.looking
        : say.sent(Math.min(sent, file.size), file.size)
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div className={styles.name}>
          <bdi>{file.name}</bdi> <span className={styles.facts}>{web.bytes(file.size)}</span>
        </div>
        <Button size="xs" variant="default" onClick={onDrop}>
          {say.cancel}
        </Button>
      </div>
      <ProgressBar
        label={say.sending(file.name)}
        share={state === 'sending' && sent >= file.size ? null : sent / total}
        text={text}
      />
    </li>
  )
}
