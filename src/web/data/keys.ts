/** First words of query keys that files besides the query's own name, in order to have something fetched again. */

/** Of every query about the guard, so that a change anywhere in it reaches all that is shown of it. */
export const GUARD = 'guard'

/** Of the figures of Today. */
export const TODAY = 'today'

/** Of the list of sites. */
export const SITES = 'sites'
