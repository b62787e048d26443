/** How much a folder and a file may hold. */

/** Files directly in a folder of `src`: code, styles, pages and SQL, without tests. */
export const FOLDER_FILES_MAX = 15

/** Lines of a file of code. */
export const FILE_LINES_MAX = 350

/** Lines from which the meter counts a function as long. */
export const FUNCTION_LINES_LONG = 60

/** Folders that grow by nature: one file a migration, one file a part of the web. */
export const UNCOUNTED_FOLDERS = ['src/store/migrations', 'src/messages/web/en']
