/** The guard at a glance: what waits for a person, what waits by itself, and which sites are guarded. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { web } from '../../../messages/web/index.ts'
import { sitesQuery } from '../../data/sites.ts'
import { GuardFrame } from '../../frame/guard-frame.tsx'
import { Answer } from '../../ui/feedback/answer.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import factStyles from '../../ui/layout/facts.module.css'
import styles from '../../ui/layout/parts.module.css'
import { Section } from '../../ui/layout/section.tsx'
import { Well } from '../well.tsx'
import { GuardFigures } from './guard-figures.tsx'
import { SiteLine } from './site-line.tsx'
import { EXPIRED, REQUESTED, useWaiting, WAITING_ORDERS } from './use-waiting.ts'

const { guard: say } = web

export function GuardPage() {
  const sites = useQuery(sitesQuery)
  const waiting = useWaiting()
  const orders = useQuery(WAITING_ORDERS).data
  return (
    <GuardFrame title={say.title} lead={say.lead}>
      {waiting === 0 && orders === 0 && <Well title={web.waits.nothing} text={web.waits.nothingText} />}
      <Waiting />
      <GuardFigures />
      <Section title={say.sites.title}>
        <Text size="sm" c="dimmed" mb="xs">
          {say.sites.lead}
        </Text>
        <Answer query={sites} stays loading={<Loading rows={2} />}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Text size="sm">
                {say.sites.none}{' '}
                <Link to="/import" search={{}} className={styles.link}>
                  {say.sites.import}
                </Link>
              </Text>
            ) : (
              <div className={factStyles.panel}>
                {rows.map((site) => (
                  <SiteLine key={site.name} site={site} />
                ))}
              </div>
            )
          }
        </Answer>
      </Section>
    </GuardFrame>
  )
}

/** All that waits for somebody, each kind with its count and the way to it. */
function Waiting() {
  const requested = useQuery(REQUESTED).data ?? 0
  const expired = useQuery(EXPIRED).data ?? 0
  const orders = useQuery(WAITING_ORDERS).data ?? 0
  if (requested + expired + orders === 0) return null
  return (
    <Text>
      {requested > 0 && (
        <Link to="/guard/overrides" search={{ state: 'requested' }} className={styles.link}>
          {web.waits.requested(requested)}
        </Link>
      )}{' '}
      {expired > 0 && (
        <Link to="/guard/holds" search={{ state: 'expired' }} className={styles.link}>
          {web.waits.expired(expired)}
        </Link>
      )}{' '}
      {orders > 0 && (
        <>
          <Link to="/orders" search={{}} className={styles.link}>
            {web.waits.orders(orders)}
          </Link>{' '}
          {web.waits.ordersText}
        </>
      )}
    </Text>
  )
}
