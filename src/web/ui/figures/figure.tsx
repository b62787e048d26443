/** A quantity: tabular digits, a true minus, and for a negative a shape and a word beside the colour. Never clamped. */
import { Text } from '@mantine/core'
import { IconTriangleInvertedFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import styles from './figure.module.css'

export function Figure({ value, big = false }: { value: string; big?: boolean }) {
  const negative = value.startsWith('-')
  return (
    <span className={`figure ${negative ? styles.negative : ''} ${big ? styles.big : ''}`}>
      {negative && (
        <>
          <IconTriangleInvertedFilled className={styles.shape} aria-hidden size={big ? 14 : 9} />
          <span className="only-read">{web.sign.below} </span>
        </>
      )}
      {figure(value)}
    </span>
  )
}

/** A quantity with its unit, on one line. */
export function InUnit({ of, unit }: { of: ReactNode; unit: string }) {
  return (
    <span className="figure">
      {of}{' '}
      <Text span size="xs" c="dimmed">
        {unit}
      </Text>
    </span>
  )
}
