/** Names of what the demo loads, by which a later start knows it again. */

/** What the folder of the invented warehouse begins with; its first day follows. */
export const WAREHOUSE_NAME = 'invented-warehouse'
