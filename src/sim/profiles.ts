/**
 * The kinds of warehouse. docs/simulator.md says where the figures come from.
 *
 * `retail`: stores that sell over the counter and by web, with much lost and little counted. `distribution-centre`:
 * docks, put-away, owners and lots, nearly all scanned. `weak-control`: one warehouse on paper, keyed in the evening.
 * `good-capture`: what scanning everything at once can reach.
 */
import type { FaultCode } from './fault-codes.ts'

export const PROFILE_NAMES = ['retail', 'distribution-centre', 'weak-control', 'good-capture'] as const

export type ProfileName = (typeof PROFILE_NAMES)[number]

/** How long something takes, in seconds: most of it around `median`, and a share of it around `slow`. */
export interface Lag {
  readonly median: number
  /** Deviation of the logarithm. */
  readonly spread: number
  readonly slowShare: number
  readonly slow: number
}

/** A system that messages come from. */
export interface SourceProfile {
  readonly name: string
  /** From the act to the posting by a person or till. */
  readonly report: Lag
  /** From the posting to its arrival in the ledger. */
  readonly transport: Lag
  /** Whether its numbers promise to be gapless. */
  readonly isNumbered: boolean
  /** Share of numbers that are skipped and nothing is missing. */
  readonly skips: number
}

export interface Profile {
  readonly sites: number
  /** Lines of orders a day, of an item at a site. */
  readonly lines: number
  readonly orderLines: number
  /** Share of orders that are announced: web shop, wholesale. */
  readonly announcedOrders: number
  /** Share of receipts that are announced. */
  readonly announcedReceipts: number
  readonly returns: number
  /** Goods come over a dock and are put away, and returns over their own place. */
  readonly putaway: boolean
  /** Shares of the items: kept by lot, by serial number, for two owners. */
  readonly lots: number
  readonly serials: number
  readonly owners: number
  /** Receipts that go to the reserve bin first. */
  readonly reserve: number
  /** Per item and site and day. */
  readonly counts: number
  readonly losses: number
  readonly damages: number
  readonly binTransfers: number
  readonly siteTransfers: number
  /** Per site and day. */
  readonly crossDock: number
  /** Orders of whole packs. */
  readonly packOrders: number
  /** Share of rows that say that they were scanned, and of rows without a person. */
  readonly scanned: number
  readonly anonymous: number
  /** Of the daily demand over the lead time, what is left when goods are ordered again. */
  readonly cover: readonly [number, number]
  readonly sources: Readonly<Record<SourceRole, SourceProfile>>
  /** Faults as a share of the movements, and how they share it: few enough that 1 card in 100 is below zero. */
  readonly faults: number
  readonly mix: Readonly<Record<FaultCode, number>>
}

/** What a source is for. */
export const SOURCE_ROLES = ['sales', 'web', 'stock'] as const

export type SourceRole = (typeof SOURCE_ROLES)[number]

const MIX: Record<FaultCode, number> = {
  'late-posting': 16,
  'integration-delay': 8,
  'backdated-posting': 4,
  'duplicate-posting': 9,
  'unit-of-measure': 8,
  'quantity-typo': 8,
  'wrong-direction': 3,
  'wrong-item': 11,
  'wrong-location': 8,
  'wrong-lot': 3,
  'unposted-receipt': 8,
  'unposted-return': 4,
  'reversed-receipt': 2,
  'misapplied-adjustment': 4,
  'stale-count': 2,
  oversold: 2,
  'missing-message': 3,
  'identity-change': 0.1,
  'opening-balance': 0.4,
}

const lag = (median: number, spread: number, slowShare = 0, slow = median): Lag => ({
  median,
  spread,
  slowShare,
  slow,
})

const MINUTE = 60
const HOUR = 3600

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  retail: {
    sites: 3,
    lines: 1.1,
    orderLines: 1.8,
    announcedOrders: 0.3,
    announcedReceipts: 0.93,
    returns: 0.06,
    putaway: false,
    lots: 0.12,
    serials: 0.05,
    owners: 0.06,
    reserve: 0.25,
    counts: 1 / 150,
    losses: 1 / 330,
    damages: 1 / 80,
    binTransfers: 1 / 40,
    siteTransfers: 1 / 120,
    crossDock: 0.15,
    packOrders: 0.04,
    scanned: 0.85,
    anonymous: 0.05,
    cover: [0.85, 1.5],
    sources: {
      sales: source('POS', lag(1, 0.4), lag(4 * MINUTE, 0.9, 0.05, 5 * HOUR), true, 0.0005),
      web: source('SHOP', lag(1, 0.3), lag(40, 0.8, 0.01, 2 * HOUR), false, 0.01),
      stock: source('ERP', lag(35 * MINUTE, 1, 0.03, 9 * HOUR), lag(3 * MINUTE, 0.7), true, 0.0005),
    },
    faults: 0.0003,
    mix: MIX,
  },
  'distribution-centre': {
    sites: 2,
    lines: 2.2,
    orderLines: 3.2,
    announcedOrders: 0.97,
    announcedReceipts: 0.98,
    returns: 0.03,
    putaway: true,
    lots: 0.3,
    serials: 0.05,
    owners: 0.2,
    reserve: 0.4,
    counts: 1 / 20,
    losses: 1 / 2000,
    damages: 1 / 90,
    binTransfers: 1 / 20,
    siteTransfers: 1 / 90,
    crossDock: 0.8,
    packOrders: 0.2,
    scanned: 0.97,
    anonymous: 0.01,
    cover: [0.9, 1.5],
    sources: {
      sales: source('WMS', lag(3, 0.5), lag(25, 0.8, 0.01, HOUR), true, 0.0002),
      web: source('ERP', lag(5, 0.5), lag(6 * MINUTE, 0.8, 0.02, 4 * HOUR), false, 0.01),
      stock: source('RF', lag(8 * MINUTE, 0.8, 0.01, 5 * HOUR), lag(30, 0.8, 0.01, HOUR), true, 0.0002),
    },
    faults: 0.00015,
    mix: MIX,
  },
  'weak-control': {
    sites: 1,
    lines: 1.4,
    orderLines: 2.2,
    announcedOrders: 0.6,
    announcedReceipts: 0.8,
    returns: 0.05,
    putaway: false,
    lots: 0.2,
    serials: 0.03,
    owners: 0.1,
    reserve: 0.3,
    counts: 1 / 180,
    losses: 1 / 900,
    damages: 1 / 50,
    binTransfers: 1 / 35,
    siteTransfers: 0,
    crossDock: 0.3,
    packOrders: 0.12,
    scanned: 0.3,
    anonymous: 0.25,
    cover: [0.8, 1.5],
    sources: {
      sales: source('OFFICE', lag(40 * MINUTE, 0.9), lag(2 * MINUTE, 0.6), true, 0.002),
      web: source('SHOP', lag(1, 0.3), lag(10 * MINUTE, 1, 0.03, 8 * HOUR), false, 0.02),
      stock: source('STORE', lag(3 * HOUR, 0.9, 0.05, 20 * HOUR), lag(10 * MINUTE, 0.8), true, 0.002),
    },
    faults: 0.0003,
    mix: MIX,
  },
  'good-capture': {
    sites: 2,
    lines: 1.3,
    orderLines: 2,
    announcedOrders: 0.95,
    announcedReceipts: 0.99,
    returns: 0.05,
    putaway: false,
    lots: 0.2,
    serials: 0.1,
    owners: 0.1,
    reserve: 0.3,
    counts: 1 / 15,
    losses: 1 / 900,
    damages: 1 / 120,
    binTransfers: 1 / 30,
    siteTransfers: 1 / 120,
    crossDock: 0.3,
    packOrders: 0.08,
    scanned: 0.995,
    anonymous: 0,
    cover: [0.95, 1.5],
    sources: {
      sales: source('POS', lag(1, 0.3), lag(5, 0.5), true, 0),
      web: source('SHOP', lag(1, 0.3), lag(10, 0.5), false, 0),
      stock: source('RFID', lag(20, 0.6), lag(10, 0.5), true, 0),
    },
    faults: 0.0001,
    mix: MIX,
  },
}

function source(
  name: string,
  report: Lag,
  transport: Lag,
  isNumbered: boolean,
  skips: number,
): SourceProfile {
  return { name, report, transport, isNumbered, skips }
}
