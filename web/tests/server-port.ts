const firstPort = Number(process.env.BROWSER_TEST_PORT ?? 18_080)

/** How many files of tests run beside each other; each has a server and a database of its own, so that they do not meet. */
export const sides = 2
export const portOf = (side: number): number => firstPort + side

/** Which of them this process works for; the one that only hands out work counts as the first. */
export const ownSide = Number(process.env.TEST_PARALLEL_INDEX ?? 0)
export const serverPort = portOf(ownSide)
