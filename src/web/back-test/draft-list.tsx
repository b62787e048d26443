/** The draft: each rule in a sentence, and ways to change it. The order does not matter until rules tie. */
import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { sentenceOf } from '../rules/sentence-of.ts'
import parts from '../ui/layout/parts.module.css'
import styles from './back-test.module.css'
import type { DraftRule } from './draft.ts'
import { DraftDialog } from './draft-dialog.tsx'

const { backTest: say } = web

/** `onChange` gets the whole draft anew. */
export function DraftList({
  draft,
  onChange,
}: {
  draft: readonly DraftRule[]
  onChange: (draft: DraftRule[]) => void
}) {
  /** The place of the rule that is changed; one behind the last for a new one. */
  const [place, setPlace] = useState<number | null>(null)
  const keep = (rule: DraftRule) => onChange([...draft.slice(0, place!), rule, ...draft.slice(place! + 1)])
  return (
    <div>
      {draft.length === 0 ? (
        <Text c="dimmed">{say.none}</Text>
      ) : (
        <ol className={styles.draft} aria-label={say.draft}>
          {draft.map((rule, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules of a draft may be alike, and have no name
            <li key={at}>
              <span className={styles.sentence}>{sentenceOf(rule)}</span>
              <span className={parts.actions}>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={say.of(say.change, at + 1)}
                  onClick={() => setPlace(at)}
                >
                  {say.change}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={say.of(say.remove, at + 1)}
                  onClick={() => onChange(draft.filter((_, other) => other !== at))}
                >
                  {say.remove}
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      <Group mt="sm">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setPlace(draft.length)}
        >
          {say.add}
        </Button>
      </Group>
      {place !== null && (
        <DraftDialog
          rule={draft[place] ?? null}
          title={place < draft.length ? say.changeTitle(place + 1) : say.addTitle}
          onKeep={keep}
          onClose={() => setPlace(null)}
        />
      )}
    </div>
  )
}
