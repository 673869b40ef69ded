import type { Page } from '@playwright/test'

/** What came into Chromium after version 100, and what a page without HTTPS does not have: a bureau's own network has none. */
const takeAway = () => {
  const gone: [object | undefined, string[]][] = [
    [Array, ['fromAsync']],
    [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
    [Object.getPrototypeOf(Uint8Array.prototype), ['toSorted', 'toReversed', 'with']],
    [Uint8Array, ['fromBase64', 'fromHex']],
    [Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [Promise, ['withResolvers', 'try']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [RegExp, ['escape']],
    [Math, ['sumPrecise', 'f16round']],
    [Error, ['isError']],
    [AbortSignal, ['timeout', 'any']],
    [URL, ['canParse', 'parse']],
    [Response, ['json']],
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe', 'moveBefore']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover', 'popover', 'inert']],
    [Document.prototype, ['startViewTransition']],
    [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize']],
    [Crypto.prototype, ['randomUUID', 'subtle']],
    [Navigator.prototype, ['clipboard', 'storage', 'locks', 'serviceWorker']],
    [
      Object.getPrototypeOf(Object.getPrototypeOf([].values())),
      ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
    ],
    [window, ['navigation', 'Iterator', 'Float16Array', 'scheduler', 'cookieStore', 'caches']],
  ]
  for (const [owner, names] of gone) for (const name of names) if (owner && name in owner) Reflect.deleteProperty(owner, name)
  // The `v` flag of regular expressions is of version 112.
  const Newer = RegExp
  window.RegExp = new Proxy(Newer, {
    construct: (target, [pattern, flags]: [string, string?]) => {
      if (flags?.includes('v')) throw new SyntaxError(`Invalid flags supplied to RegExp constructor '${flags}'`)
      return new target(pattern, flags)
    },
  })
}

/** From the next page on the browser is as old as Chromium 100. */
export const asOld = (page: Page): Promise<unknown> => page.addInitScript(takeAway)

/** Whether some of what is taken away is there; a promise about an old browser that is asked of a new one is none. */
export const isOld = (page: Page): Promise<boolean> =>
  page.evaluate(() => !('toSorted' in Array.prototype || 'groupBy' in Object || 'timeout' in AbortSignal || 'randomUUID' in crypto))
