/** A link to the view, and the picture as a file or on paper. */
import { Button, Group, TextInput } from '@mantine/core'
import { IconDownload, IconLink, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { web } from '../../../../messages/web/index.ts'
import { saveFile } from '../../../ui/feedback/save-file.ts'
import { when } from '../../../ui/figures/when.ts'
import type { PictureModel } from '../model/model.ts'
import styles from '../picture.module.css'
import { pngSheet, svgSheet } from './save-picture.ts'

export function TakeAway(props: { model: PictureModel; title: string; sentence: string; name: string }) {
  const { model, title, sentence, name } = props
  const { takeAway } = web
  const [said, setSaid] = useState<string | null>(null)
  const [byHand, setByHand] = useState(false)
  const link = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (byHand) link.current?.select()
  }, [byHand])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      setByHand(false)
      setSaid(takeAway.copied)
    } catch {
      setByHand(true)
      setSaid(takeAway.copyByHand)
    }
  }
  const save = async (kind: 'png' | 'svg') => {
    const text = { title, sentence, madeAt: when(new Date().toISOString()) }
    try {
      saveFile(kind === 'png' ? await pngSheet(model, text) : svgSheet(model, text), `${name}.${kind}`)
      setSaid(null)
    } catch {
      setSaid(takeAway.failed)
    }
  }
  const icon = { size: 15, 'aria-hidden': true } as const
  return (
    <div className="no-print">
      <Group gap={6} role="group" aria-label={takeAway.label}>
        <Button size="xs" variant="default" leftSection={<IconLink {...icon} />} onClick={() => void copy()}>
          {takeAway.link}
        </Button>
        {(['png', 'svg'] as const).map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant="default"
            leftSection={<IconDownload {...icon} />}
            title={takeAway[`${kind}Hint`]}
            onClick={() => void save(kind)}
          >
            {takeAway[kind]}
          </Button>
        ))}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPrinter {...icon} />}
          onClick={() => globalThis.print()}
        >
          {takeAway.print}
        </Button>
        <span role="status" className={styles.said}>
          {said}
        </span>
      </Group>
      {byHand && (
        <TextInput
          ref={link}
          size="xs"
          mt={6}
          readOnly
          value={location.href}
          aria-label={takeAway.address}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  )
}
