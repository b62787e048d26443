/** A site: guarded or observed, how many of its books are below zero, and the way to change that. */
import { Badge, Text } from '@mantine/core'
import { IconEye, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Site } from '../../../api/site/schema.ts'
import { web } from '../../../messages/web/index.ts'
import parts from '../../ui/layout/parts.module.css'
import { belowQuery } from '../queries.ts'
import styles from './site-line.module.css'
import { SiteSwitch } from './site-switch.tsx'

const { sites: say } = web.guard

export function SiteLine({ site }: { site: Site }) {
  const { name, title, mode } = site
  const below = useQuery(belowQuery(name)).data
  const isGuarded = mode === 'guard'
  const Icon = isGuarded ? IconShieldCheck : IconEye
  return (
    <div className={styles.site}>
      <div className={parts.words}>
        <strong>{title}</strong>{' '}
        <Badge
          variant="light"
          radius="sm"
          tt="none"
          fw={600}
          color={isGuarded ? 'teal' : 'gray'}
          leftSection={<Icon size={13} aria-hidden />}
        >
          {say.modes[mode]}
        </Badge>
        {below !== undefined && (
          <Text size="sm" c="dimmed">
            {below === 0 ? (
              say.below(0)
            ) : (
              <Link to="/exceptions" search={{ site: name, state: 'open' }} className={parts.link}>
                {say.below(below)}
              </Link>
            )}
            {isGuarded && below > 0 && `. ${say.mayRise(below)}.`}
          </Text>
        )}
      </div>
      <SiteSwitch site={site} below={below} />
    </div>
  )
}
