/** Why a movement was not posted: which book lacks how much, which rule decided, and what would help. */
import { Alert, Box, Text } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import type { PostAnswer } from '../../api/posting/schema.ts'
import { figure, known, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { RequestOverride } from '../overrides/request-override.tsx'
import { Figure } from '../ui/figures/figure.tsx'
import { when } from '../ui/figures/when.ts'
import { FactList } from '../ui/layout/fact-list.tsx'
import { BookLink } from '../ui/links/book-link.tsx'
import { RuleLink } from '../ui/links/rule-link.tsx'
import styles from './refusal-box.module.css'

type Refusal = NonNullable<PostAnswer['refusal']>

export function RefusalBox(props: {
  answer: PostAnswer
  site: string
  title?: string
  /** Offers to request an override of the stock card that did not let it through. */
  mayAsk?: boolean
}) {
  const { answer, site, title = web.refusal.title, mayAsk = false } = props
  const { refusal, code } = answer
  const refused = code === null ? undefined : words().refusals[code]
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconHandStop aria-hidden />} title={title}>
      {refused !== undefined && <Text size="sm">{refused.what({})}</Text>}
      {refusal === null ? (
        <Text size="sm">{refused?.todo}</Text>
      ) : (
        <>
          <FactList
            facts={[
              { name: web.refusal.book, value: <BookLink book={{ ...refusal, site }} /> },
              { name: web.refusal.balance, value: <Figure value={refusal.balance} /> },
              refusal.reserved === '0'
                ? null
                : { name: web.refusal.reserved, value: figure(refusal.reserved) },
              refusal.past === null
                ? null
                : {
                    name: web.refusal.past,
                    value: web.refusal.pastText(figure(refusal.past.held), when(refusal.past.at)),
                  },
              {
                name: web.refusal.shortfall,
                value: web.refusal.shortfallText(
                  refusal.shortfall,
                  code === 'would-go-negative' ? refusal.reserved : '0',
                ),
              },
              refusal.rule === null
                ? null
                : { name: web.refusal.rule, value: <Decided rule={refusal.rule} /> },
            ]}
          />
          <Whereabouts refusal={refusal} />
          {refusal.help.length > 0 && (
            <>
              <Text size="sm" fw={600} mt="xs">
                {web.refusal.help}
              </Text>
              <ul className={styles.help}>
                {refusal.help.map((help) => (
                  <li key={help}>{words().guard.help[help]}</li>
                ))}
              </ul>
            </>
          )}
          {mayAsk && code === 'would-go-negative' && (
            <Box mt="xs">
              <RequestOverride of={{ ...refusal, site, quantity: refusal.shortfall }} />
            </Box>
          )}
        </>
      )}
    </Alert>
  )
}

/** Which orders hold the units, and where else the item lies. */
function Whereabouts({ refusal }: { refusal: Refusal }) {
  const { held, elsewhere, location, lot, owner } = refusal
  return (
    <>
      <Told
        title={web.refusal.held}
        lines={held.map((one) =>
          web.refusal.heldText(one.quantity, one.order ?? web.refusal.heldWithoutOrder(one.reservation)),
        )}
      />
      <Told
        title={web.refusal.elsewhere}
        lines={elsewhere.map((one) =>
          web.refusal.elsewhereText(one.available, {
            place: one.location === location ? null : one.location,
            lot: one.lot,
            owner: one.owner,
            saysLot: lot !== null,
            saysOwner: owner !== null,
          }),
        )}
      />
    </>
  )
}

function Told({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {title}
      </Text>
      <ul className={styles.help}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function Decided({ rule: { id, mode } }: { rule: { id: string | null; mode: string } }) {
  if (id === null) return web.refusal.byDefault
  return <RuleLink id={id} text={web.refusal.ruleText(id, known(words().guard.modes, mode)?.title ?? mode)} />
}
