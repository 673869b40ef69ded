/** Does a piece of work again and again at a distance of so many seconds, one at a time, without keeping the process alive; answers with how to stop, which waits for the one under way. */
export const keepDoing = (seconds: number, work: () => Promise<unknown>, failed: (error: unknown) => void): (() => Promise<void>) => {
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout
  const wait = () => {
    timer = setTimeout(() => {
      running = work()
        .then(() => {}, failed)
        .finally(() => {
          if (!stopped) wait()
        })
    }, seconds * 1000).unref()
  }
  wait()
  return () => {
    stopped = true
    clearTimeout(timer)
    return running
  }
}
