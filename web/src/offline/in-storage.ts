/** Something of the browser's small store; null where it keeps nothing, and so knows nothing at its next start. */
export const inStorage = <T>(use: (storage: Storage) => T): T | null => {
  try {
    return use(localStorage)
  } catch {
    return null
  }
}
