/** Every bound of Plimsoll. Nothing is unbounded; each says what it protects. */

/** Smallest units of an item a base unit may be split into: 10^6. */
export const SCALE_MAX = 6
/** Digits after the point that money keeps: 1/10000 of the currency unit. */
export const MONEY_SCALE = 4
/** Characters of one number, with its sign, marks and unit; protects the time that reading it takes. */
export const DECIMAL_LENGTH_MAX = 60
/** Longest item, place, document or other text, in UTF-16 code units. */
export const TEXT_LENGTH_MAX = 200
/** Years a movement may lie in; outside, it is a typing error. */
export const YEAR_MIN = 1900
export const YEAR_MAX = 2200
/** Rejected rows listed one by one in a result; all are counted. */
export const REJECTIONS_LISTED_MAX = 10_000
/** Books or movements that a finding of an audit names one by one; all are counted. */
export const FINDING_EXAMPLES_MAX = 10
/** Movements held in memory by one pass of a file audit; larger histories take several passes over the items. */
export const AUDIT_PASS_MOVEMENTS_MAX = 5_600_000
/** Legs of books that may dip, kept between the two looks of an analysis: 12 bytes each. */
export const DIPPING_LEGS_KEPT_MAX = 1_000_000
/** Movements around an episode that the cause engine looks at. */
export const CAUSE_WINDOW_MOVEMENTS_MAX = 400
/** Inflows before an episode that it looks at, and how far back it goes for them. */
export const CAUSE_INFLOWS_MAX = 64
export const CAUSE_INFLOW_LEGS_MAX = 20_000
/** Causes listed for an episode. */
export const CAUSES_LISTED_MAX = 3
/** From this probability on a cause explains; below it is a guess, and told as one. */
export const CAUSE_EXPLAINS_MIN = 0.5
/** Late postings that one explanation may join: protects the time of desks that are always late. */
export const CAUSE_LATE_ACTS_MAX = 64
/** Instants of correction at which a book is looked at as it was known before, the latest ones: each is two folds. */
export const CORRECTIONS_LOOKED_MAX = 64
/** Items with a code near that of another one. */
export const NEAR_ITEMS_MAX = 24
/** Other books that one answer about the rest of the site names. */
export const NEIGHBOUR_BOOKS_MAX = 64
/** Movements of one document, and announcements, counts and gaps, that one answer names. */
export const NEIGHBOUR_MOVEMENTS_MAX = 400
export const NEIGHBOUR_FACTS_MAX = 100
/** Announcements, and counts, that the ledger hands over of one item of a site: the latest. */
export const COMPANION_FACTS_MAX = 2_000
/** Items whose books are kept while an episode is looked at; each costs memory for all its legs. */
export const NEIGHBOUR_ITEMS_KEPT_MAX = 32
/** Movements in one HTTP request, and in one transaction of an import. */
export const POST_MOVEMENTS_MAX = 10_000
/** Movements looked at to find an order in which an atomic batch can go: protects the lock of its site. */
export const ORDER_STEPS_MAX = 1_000_000
/** Items or places that are registered in one request. */
export const REGISTER_MAX = 1_000
export const IMPORT_BATCH_MOVEMENTS = 50_000
/** Bytes of a request body. */
export const BODY_BYTES_MAX = 16 * 1024 * 1024
/** Bytes of a body that anyone may send, such as an email and a password. */
export const OPEN_BODY_BYTES_MAX = 16 * 1024
/** How long headers may take, a request with its body, and any request at all: protects connections and memory. */
export const HEADERS_MS_MAX = 20_000
export const REQUEST_MS_MAX = 120_000
export const LONG_REQUEST_MS_MAX = 6 * 60 * 60 * 1000
/** An upload may take longer, while so many bytes come in each stretch of time: some 2 kB a second. */
export const UPLOAD_PACE_MS = 30_000
export const UPLOAD_PACE_BYTES_MIN = 64 * 1024
/** Rows of one page of an answer. */
export const PAGE_ROWS_MAX = 500
export const PAGE_ROWS_DEFAULT = 50
/** Pixel columns of one timeline. */
export const TIMELINE_COLUMNS_MAX = 4_000
/** Silences between days of posting that have to be known before one can say what is usual, and how many are read. */
export const ACTIVITY_SILENCES_MIN = 5
export const ACTIVITY_SILENCES_MAX = 90
/** A silence this many times as long as usual is unusual. */
export const ACTIVITY_SILENT_FACTOR = 2
/** Days that Today's line of what was open reaches back. */
export const TREND_DAYS = 14
/** Sources, long silences of each, and steps of its activity in one answer. */
export const ACTIVITY_SOURCES_MAX = 100
export const ACTIVITY_GAPS_MAX = 10
export const ACTIVITY_STEPS_MAX = 60
/** Episodes that Today says to work first, and the candidates of a kind they are chosen from. */
export const WORK_FIRST_MAX = 5
export const WORK_FIRST_CANDIDATES = 12
/** Episodes that one question, link or selection may name. */
export const EPISODE_IDS_MAX = 100
/** Units and currencies listed for one group of episodes; all are counted. */
export const GROUP_UNITS_MAX = 10
/** Currencies that a report of an audit names one by one; the result has them all. */
export const CURRENCIES_SHOWN_MAX = 10
/** Longest duration that a filter of episodes may name, in hours: a thousand years. */
export const DURATION_HOURS_MAX = 8_766_000
/** Movements of a ledger that are counted together, so that any row of a filtered ledger is found at once. */
export const LEDGER_BLOCK_MOVEMENTS = 512
/** Filters of the ledger whose counts are kept in memory. */
export const LEDGER_VIEWS_MAX = 16
/** Movements read at once when all of a filter are exported. */
export const LEDGER_BATCH_MOVEMENTS = 2_000
/** Episodes, items, books or places listed on the page of one thing; all are counted. */
export const FACTS_LISTED_MAX = 100
/** Names offered for one that is misspelt. */
export const NEAR_NAMES_MAX = 5
/** Movements of a window that a book's lane shows one by one; more of them are counted by pixel column. */
export const LANE_MOVEMENTS_MAX = 1_000
/** Movements of all books whose lines are kept in memory for pictures; each takes about 90 bytes. */
export const BOOK_LINES_MOVEMENTS_MAX = 3_000_000
/** Bytes of one uploaded file, how many are kept, and for how long. */
export const UPLOAD_BYTES_MAX = 2 * 1024 * 1024 * 1024
export const UPLOADS_KEPT_MAX = 32
/** Files of one person or key that may be on their way at once. */
export const UPLOADS_ARRIVING_EACH_MAX = 4
export const UPLOAD_KEPT_MS = 24 * 60 * 60 * 1000
/** Files that an archive lists, and bytes of the list. Workbooks have some dozens, with pictures some hundreds. */
export const ARCHIVE_ENTRIES_MAX = 20_000
export const ARCHIVE_DIRECTORY_BYTES_MAX = 16 * 1024 * 1024
/** Bytes of one file of an archive once unpacked: protects the disk that it is unpacked to. */
export const ARCHIVE_UNPACKED_BYTES_MAX = 8 * 1024 * 1024 * 1024
/**
 * How many times larger a file of an archive may become. Lists of movements grow 5 to 30 times, made-up ones that
 * repeat themselves several hundred times, so that smaller files are not judged by it.
 */
export const ARCHIVE_RATIO_MAX = 200
export const ARCHIVE_RATIO_FREE_BYTES = 1024 * 1024 * 1024
/** Names of files of an archive that an error lists. */
export const ARCHIVE_NAMES_TOLD_MAX = 20
/** Sheets of a workbook, columns of one that hold anything, rows, and merged ranges. Excel writes 1,048,576 rows. */
export const BOOK_SHEETS_MAX = 2_000
export const BOOK_COLUMNS_MAX = 2_000
/** Columns that a sheet of Excel has at all, blank ones counted. */
export const SHEET_COLUMNS_MAX = 16_384
export const BOOK_ROWS_MAX = 10_000_000
export const BOOK_MERGES_MAX = 1_000_000
/** Rows of an OpenDocument sheet, where one line of XML may stand for all of them. */
export const ODS_ROWS_MAX = 1_048_576
/** Different texts of a workbook, and bytes of them; all are held in memory while one of its sheets is read. */
export const BOOK_TEXTS_MAX = 16_000_000
export const BOOK_TEXTS_BYTES_MAX = 512 * 1024 * 1024
/** Bytes of a part that lists sheets, styles or relationships; those of large workbooks have some hundred kilobytes. */
export const BOOK_PART_BYTES_MAX = 64 * 1024 * 1024
/** Characters of a cell, of which Excel allows 32,767, and of all cells of a row. */
export const BOOK_CELL_LENGTH_MAX = 1_000_000
export const BOOK_ROW_LENGTH_MAX = 8_000_000
/** Hidden ranges of columns that a note names. */
export const BOOK_COLUMNS_TOLD_MAX = 20
/** Rows of each sheet that are looked at to find the one that holds a table. */
export const BOOK_PEEK_ROWS = 200
/** Rows of a file that are shown as they stand, and that a guess looks at. */
export const SAMPLE_ROWS = 20
export const GUESS_ROWS_MAX = 5_000
/** Rows of a file that a preview reads, and files that are read together. */
export const PREVIEW_ROWS_MAX = 500
export const FILES_A_SET_MAX = 16
/**
 * Bytes that a packed file may become, and how many times its size once it is larger than some: a bomb of a few
 * kilobytes would fill a disk. Exports of mostly blank lines shrink to 1/100.
 */
export const UNPACKED_BYTES_MAX = 16 * 1024 * 1024 * 1024
export const UNPACKED_FREE_BYTES = 64 * 1024 * 1024
export const UNPACKED_RATIO_MAX = 400
/** Characters of one record of a text file (a line, an object, a row of HTML): protects the memory. */
export const RECORD_CHARS_MAX = 4 * 1024 * 1024
/** Characters within a pair of quotes that spans lines; beyond, the quote is a stray one. Twice a cell of Excel. */
export const QUOTED_CHARS_MAX = 65_536
/** Columns of a file: as many as a sheet of Excel has. */
export const FILE_COLUMNS_MAX = 16_384
/** Imports, undos and audits that wait for their turn. */
export const JOBS_QUEUED_MAX = 8
/** Silence after which an import that is under way counts as interrupted. */
export const JOB_SILENT_MS_MAX = 30_000
/** Movements that one transaction of an undo reverses. */
export const UNDO_BATCH_MOVEMENTS = 20_000
/** Mappings that are kept. */
export const MAPPINGS_KEPT_MAX = 500
/** Audits that are kept, and what of one is shown on a page; its downloads hold everything. */
export const AUDITS_KEPT_MAX = 16
export const AUDIT_EPISODES_SHOWN_MAX = 2_000
export const AUDIT_REJECTIONS_SHOWN_MAX = 500
export const AUDIT_SUSPECTS_SHOWN_MAX = 100
/** Pages that listen for news at one server. */
export const STREAM_LISTENERS_MAX = 500
/** Of them, those of one person or key: each page one has open is one. */
export const STREAM_LISTENERS_EACH_MAX = 30
/** Things of each kind that a search lists. */
export const SEARCH_HITS_DEFAULT = 5
export const SEARCH_HITS_MAX = 20
/** Rules of the guard that are kept. */
export const RULES_MAX = 500
/** How long a movement stays parked where its rule says nothing, and at most. */
export const HOLD_GRACE_S_DEFAULT = 24 * 60 * 60
export const HOLD_GRACE_S_MAX = 90 * 24 * 60 * 60
/** Movements that are parked at one site. */
export const HOLDS_PARKED_MAX = 10_000
/** Expired holds listed one by one on the pages of the day's work; all are counted. */
export const HOLDS_EXPIRED_TOLD_MAX = 3
/** Parked movements that are looked at again when something comes in. */
export const HOLDS_TRIED_MAX = 1_000
/** Waiting orders that one look takes up. */
export const ORDERS_TRIED_MAX = 200
/** Days an override may be good for, and what it permits at most. */
export const OVERRIDE_DAYS_MAX = 30
export const OVERRIDES_OPEN_MAX = 1_000
/** Overrides of one stock card, or asked for by one person, within so many days; one more needs a manager. */
export const OVERRIDES_ROUTINE = 2
export const OVERRIDES_ROUTINE_DAYS = 30
/** Lines of one reservation, and of one order; shelves that one line is spread over. */
export const RESERVATION_LINES_MAX = 10_000
export const RESERVATION_SPLITS_MAX = 100
/** Refused books of one answer that are told with what holds their units, and where else these lie. */
export const REFUSALS_PLACED_MAX = 50
export const HELD_LISTED_MAX = 5
export const ELSEWHERE_LISTED_MAX = 5
/** Refusals that a site lists one by one in an hour; more of them are counted by who asked and why. */
export const REFUSALS_HOUR_MAX = 1_000
/** Rows of refusals that a site keeps, and for how many days; the oldest go first, and are counted. */
export const REFUSALS_KEPT_MAX = 100_000
export const REFUSALS_KEPT_DAYS = 400
/** The same refusal again within so many hours of the last is counted in its row. */
export const REFUSALS_AGAIN_HOURS = 24
/** Different refusals of a site that wait in memory to be written; more of them are counted by who asked and why. */
export const REFUSALS_WAITING_MAX = 10_000
/** An override that is requested so many hours after a refusal of its stock card is taken to answer it. */
export const REFUSALS_ANSWERED_HOURS = 24
/** Lines that are looked at for one posting, to promise them what comes in. */
export const BACKORDERS_FILLED_MAX = 10_000
/** Books that are listed with what is available of an item; all are summed. */
export const AVAILABLE_BOOKS_MAX = 500
/** How long a reservation is kept at most; 30 minutes where nothing is said. */
export const RESERVATION_SECONDS_MAX = 400 * 24 * 60 * 60
export const RESERVATION_SECONDS_DEFAULT = 30 * 60
/** Commands that wait for one site, and movements they bear together; beyond, callers are asked to come again. */
export const SITE_QUEUE_COMMANDS_MAX = 4_096
export const SITE_QUEUE_MOVEMENTS_MAX = 200_000
/** Movements of several callers that one transaction posts. */
export const GROUP_MOVEMENTS_MAX = 4_000
/** A smaller group is not made of what comes at once. */
export const GROUP_MOVEMENTS_MIN = 24
/**
 * Movements of a kind an item needs before one can say what is far off, and what may be packs; how far off is asked
 * about, and how many of that are a habit and no slips.
 */
export const CONFIRM_MOVEMENTS_MIN = 4
export const CONFIRM_PACKS_MOVEMENTS_MIN = 20
export const CONFIRM_HABIT_MIN = 3
export const CONFIRM_FACTOR_MIN = 10
/** How many times what is announced may come before one is asked. */
export const BEYOND_ANNOUNCED = 1.5
/** Rows of the ledger or the trail that one seal covers. */
export const SEAL_ROWS = 1_000
/** How often the guard looks for what has run out: only the time of its entry in the trail depends on it. */
export const SWEEP_MS = 2_000
/** Places of a guarded site that a process remembers. */
export const PLACES_REMEMBERED_MAX = 100_000
/** What a process remembers of sites between two postings, and of each of them. */
export const SITES_REMEMBERED_MAX = 8
/** Movements of other processes that a process catches up with; beyond, it forgets what it knew of the books. */
export const CAUGHT_UP_MAX = 5_000
export const BOOKS_REMEMBERED_MAX = 50_000
export const ITEMS_REMEMBERED_MAX = 50_000
/** Characters of a name that work is booked under, and of an email. */
export const NAME_LENGTH_MAX = 100
export const EMAIL_LENGTH_MAX = 200
/** Characters of a password. Length is what makes one hard to guess; a very long one only takes time to check. */
export const PASSWORD_LENGTH_MIN = 10
export const PASSWORD_LENGTH_MAX = 128
/** How long a session lasts without being used, and how often its end is moved. */
export const SESSION_S = 7 * 24 * 60 * 60
export const SESSION_MOVED_S = 24 * 60 * 60
/** Cookies remembered as genuine by one server; each takes about 200 bytes. */
export const SESSIONS_KNOWN_MAX = 20_000
/** Attempts to sign in that may fail within a window: with one email from one address, and from one address at all. */
export const SIGN_IN_FAILURES_MAX = 5
export const SIGN_IN_ADDRESS_FAILURES_MAX = 50
export const SIGN_IN_WINDOW_MS = 15 * 60 * 1000
/** Users there may be, keys that are valid at once, sources one key may be limited to, and changes that are listed. */
export const USERS_MAX = 2_000
export const KEYS_MAX = 500
export const KEY_SOURCES_MAX = 50
export const ACCESS_CHANGES_LISTED_MAX = 200
/** How long a one-time link to set a password lasts. */
export const SIGN_IN_LINK_S = 3 * 24 * 60 * 60
/**
 * How long a transaction may do nothing. A server that is stopped in its tracks holds the lock of a site; the
 * database takes it back after this, and another server goes on.
 */
export const TRANSACTION_IDLE_MS_MAX = 10_000
/**
 * How long a start waits for another process that migrates the same database; a process that hangs there must not hang
 * all others.
 */
export const MIGRATION_WAIT_MS_MAX = 10 * 60 * 1000
/**
 * Sites that one answer lists. A site is a warehouse or a shop, and no ledger has nearly so many: the bound keeps one
 * answer within some 20 MB.
 */
export const SITES_LISTED_MAX = 100_000
/** A time so far after a site's clock, or before the newest at which anything happened there, is asked about. */
export const AHEAD_MS_MAX = 48 * 60 * 60 * 1000
export const BEHIND_MS_MAX = 366 * 24 * 60 * 60 * 1000
/** Rows of a file by which its table is found. */
export const LAYOUT_ROWS_MAX = 5_000
/** Rows of a file that other rows look up: they are held in memory. */
export const JOINED_ROWS_MAX = 2_000_000

/**
 * How far the clock of a server may be from the database's: beyond, the server decides nothing. A site whose own time
 * is further ahead than this is shown, and can be put right.
 */
export const CLOCK_DIFFERENCE_MS_MAX = 5_000
/** How often a server compares them, also where nothing is posted. */
export const CLOCK_COMPARED_EVERY_MS = 10_000

/** Movements that a back-test goes through at a stretch; in between others have their turn, and it can be cancelled. */
export const BACK_TEST_STEP_MOVEMENTS = 20_000
/** Examples of each kind, items and sites that the result of a back-test lists; all are counted. */
export const BACK_TEST_EXAMPLES_MAX = 10
export const BACK_TEST_ITEMS_MAX = 50
export const BACK_TEST_SITES_MAX = 100
/** Back-tests that have ended and are kept, and what one reads of the ledger at once. */
export const BACK_TESTS_KEPT_MAX = 16
export const BACK_TEST_READ_ITEMS = 200
export const BACK_TEST_READ_MOVEMENTS = 50_000
/** Grace times that one back-test tries. */
export const BACK_TEST_GRACES_MAX = 10
/** Keys of one negative by which it is grouped into a case; documents beyond tie nothing more together. */
export const CASE_KEYS_MAX = 24
/** Cases that one request changes, and negatives that one request splits off a case. */
export const CASES_AT_ONCE_MAX = 200
export const CASE_SPLIT_MAX = 1_000
/** Negatives and events of a case that its page lists; all are counted. */
export const CASE_EPISODES_LISTED_MAX = 50
export const CASE_EVENTS_LISTED_MAX = 200
/** Characters of a comment, and people whom one names. */
export const COMMENT_LENGTH_MAX = 4_000
export const MENTIONS_MAX = 20
/** Days a case may be snoozed. */
export const SNOOZE_DAYS_MAX = 366
/** Edits of one repair, and later instants at which a balance is shown before and after it. */
export const REPAIR_EDITS_MAX = 50
export const REPAIR_INSTANTS_MAX = 50
/** Instants of one stock card that a repair is compared at; what comes later has the same difference. */
export const REPAIR_LEVELS_MAX = 20_000
/** Lines of demand, and announced receipts, that one look for what is about to sink reads; the soonest are. */
export const SHORTAGE_LINES_MAX = 50_000
/** Days after its time that an order counts as wanted, and a receipt as to come: nobody closes old ones. */
export const SHORTAGE_OVERDUE_DAYS = 30
/** Movements of a site that one look for suspects reads, of whole items, the latest moved first; and what it keeps. */
export const SUSPECT_MOVEMENTS_MAX = 200_000
export const SUSPECTS_KEPT_MAX = 1_000
/** A site is looked through so often at most. */
export const SUSPECT_EVERY_MS = 3 * 60 * 1000
