/**
 * Which street of a floor may import which other street of it.
 *
 * `node scripts/house/print.ts --streets` prints the table that the code has today, in this form.
 */
import type { FloorName, Street } from './table.ts'

/** For each floor and street, the streets of the same floor that it may import. */
export type StreetTable = Readonly<
  Partial<Record<FloorName, Readonly<Partial<Record<Street, readonly Street[]>>>>>
>

export const STREET_TABLE: StreetTable = {
  core: {
    audit: ['causes', 'episodes', 'history', 'intake', 'quantity'],
    books: ['episodes', 'quantity'],
    cases: ['history'],
    repairs: ['quantity'],
    causes: ['episodes', 'history', 'quantity'],
    episodes: ['history', 'quantity'],
    history: ['quantity'],
    holds: ['quantity'],
    intake: ['history', 'quantity'],
    orders: ['quantity', 'rules'],
    overview: ['quantity'],
    posting: ['history', 'holds', 'quantity', 'reservations', 'rules'],
    reservations: ['quantity', 'rules'],
    rules: ['quantity'],
  },
  app: {
    audit: ['intake'],
    books: ['movements'],
    cases: ['episodes'],
    checks: ['trail'],
    holds: ['posting', 'trail'],
    intake: ['episodes', 'posting', 'registry'],
    movements: ['episodes'],
    orders: ['expectations', 'holds', 'movements', 'refusals', 'reservations'],
    overview: ['checks', 'episodes', 'holds'],
    repairs: ['cases', 'episodes', 'posting', 'site'],
    posting: ['movements', 'site'],
    reservations: ['posting', 'site'],
    rules: ['registry', 'site'],
  },
  store: {
    access: ['trail'],
    books: ['movements', 'site'],
    cases: ['site', 'trail'],
    checks: ['episodes', 'trail'],
    episodes: ['cases', 'registry', 'site'],
    expectations: ['registry', 'site'],
    holds: ['orders', 'overrides', 'posting', 'refusals', 'registry', 'reservations', 'site'],
    intake: ['posting', 'registry', 'site', 'trail'],
    movements: ['episodes'],
    orders: ['registry', 'reservations', 'site'],
    overrides: ['refusals', 'site'],
    overview: ['checks', 'episodes', 'holds', 'site'],
    posting: ['episodes', 'expectations', 'refusals', 'registry', 'reservations', 'rules', 'site', 'trail'],
    registry: ['site', 'trail'],
    repairs: ['cases', 'posting', 'reservations', 'site'],
    reservations: ['registry', 'site', 'trail'],
    rules: ['site', 'trail'],
    site: ['trail'],
  },
  api: {
    audit: ['intake'],
    books: ['movements'],
    cases: ['episodes'],
    expectations: ['access'],
    holds: ['posting'],
    intake: ['access'],
    live: ['access'],
    movements: ['episodes', 'expectations', 'holds', 'orders', 'refusals', 'reservations'],
    orders: ['reservations'],
    overview: ['episodes', 'holds'],
    posting: ['access'],
    repairs: ['cases', 'posting'],
    reservations: ['access', 'posting'],
  },
  web: {
    audit: ['intake'],
    books: ['episodes', 'movements', 'overrides', 'refusals'],
    episodes: ['holds', 'intake'],
    holds: ['expectations', 'overrides', 'posting'],
    movements: [
      'episodes',
      'expectations',
      'holds',
      'intake',
      'orders',
      'overrides',
      'posting',
      'refusals',
      'reservations',
    ],
    orders: ['reservations'],
    overview: ['episodes', 'holds', 'intake', 'orders', 'rules', 'site'],
    posting: ['overrides'],
    registry: ['books', 'episodes', 'movements', 'reservations'],
    reservations: ['posting'],
    site: ['access'],
    trail: ['rules'],
  },
}
