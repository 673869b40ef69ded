import { writing } from './not-kept.ts'
import { sendWaiting } from './sending.ts'

const openFor = 30 * 60_000
/** Milliseconds in which a page that is loaded anew opens its form again. */
const betweenPages = 60_000

/**
 * Keeps an item from being sent while it is open for change: half an hour, so that nothing sticks; to be said again by a form
 * that stays open. False where it has left. What is under way at that moment is not called back; the form hears of its arrival.
 */
export const holdItem = (id: string, milliseconds: number = openFor): Promise<boolean> =>
  writing((database) =>
    database.transaction('rw', database.items, async () => {
      if ((await database.items.where('id').equals(id).count()) === 0) return false
      await database.items.update(id, { openUntil: new Date(Date.now() + milliseconds).toISOString() })
      return true
    }),
  )

/** The form was left: the item goes out as it is. */
export const releaseItem = async (id: string): Promise<void> => {
  await writing(({ items }) =>
    items
      .where('id')
      .equals(id)
      .modify((item) => {
        delete item.openUntil
      }),
  )
  void sendWaiting()
}

/** The page goes away, to come back at once or never. */
export const releaseSoon = (id: string): Promise<boolean> => holdItem(id, betweenPages)
