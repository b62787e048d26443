/** The id of a movement; leads to everything known of it. */
import { Link } from '@tanstack/react-router'
import styles from './link.module.css'

export function MovementLink({ movement }: { movement: { id: string; site: string; seq: string } }) {
  const { id, site, seq } = movement
  return (
    <Link to="/movements/$site/$seq" params={{ site, seq }} className={styles.link} title={id}>
      {id}
    </Link>
  )
}
