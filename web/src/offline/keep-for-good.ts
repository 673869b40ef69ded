const name = 'silverguard.persist-asked'

/** Asks the browser once not to clear what is kept here when space runs short. */
export const keepForGood = async (): Promise<void> => {
  try {
    if (!navigator.storage?.persist || localStorage.getItem(name)) return
    localStorage.setItem(name, 'yes')
    await navigator.storage.persist()
  } catch {
    // Whether it was granted is told on the page of the outbox.
  }
}
