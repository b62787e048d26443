/** A secret that is shown this once, with a way to copy it. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import styles from '../access.module.css'

const { copied, notCopied } = web.access.keys

export function ShownOnce(props: { text: string; copy: string; done: string; onClose: () => void }) {
  const { text, copy, done, onClose } = props
  const [said, setSaid] = useState('')
  const write = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(copied)
    } catch {
      setSaid(notCopied)
    }
  }
  return (
    <>
      <div className={styles.secret} data-testid="secret">
        {text}
      </div>
      <Group gap="sm">
        <Button onClick={() => void write()}>{copy}</Button>
        <Button variant="default" onClick={onClose}>
          {done}
        </Button>
        <Text size="sm" role="status">
          {said}
        </Text>
      </Group>
    </>
  )
}
