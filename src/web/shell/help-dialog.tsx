/** Every key, from the one table that also drives them. */
import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { keyText } from '../keyboard/key-hint.tsx'
import { ACTIONS, isSingle, KEY_GROUPS, KEYS } from '../keyboard/keys.ts'
import { useSingleKeys } from '../keyboard/single-keys.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import styles from './help.module.css'

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { keyboard } = web
  const singleOn = useSingleKeys()
  return (
    <Dialog title={keyboard.title} onClose={onClose}>
      <Text size="sm" mt="xs">
        {singleOn ? keyboard.dead : keyboard.off}{' '}
        <Anchor component={Link} to="/settings" size="sm" underline="always" onClick={onClose}>
          {keyboard.switch}
        </Anchor>{' '}
        <Anchor href="/docs" target="_blank" rel="noopener" size="sm" underline="always">
          {web.findable.reference.label}
        </Anchor>
      </Text>
      <div className={styles.groups}>
        {KEY_GROUPS.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 className={styles.group} id={`keys-${group}`}>
              {keyboard.groups[group]}
            </h3>
            <dl className={styles.keys}>
              {ACTIONS.filter((action) => KEYS[action].group === group).map((action) => {
                const off = !singleOn && KEYS[action].keys.every(isSingle)
                return (
                  <div key={action} className={styles.key} data-off={off || undefined}>
                    <dt>
                      {keyboard.actions[action]}
                      {off && ` (${keyboard.isOff})`}
                    </dt>
                    <dd>
                      <Keys keys={KEYS[action].keys} />
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** One after the other where there is a space between; or the other where there are several. */
function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ` ${web.keyboard.or} `}
      {keyText(key)
        .split(' ')
        .map((part, place) => (
          <span key={part}>
            {place > 0 && ' '}
            <kbd className={styles.kbd}>{part}</kbd>
          </span>
        ))}
    </span>
  ))
}
