export type Progress = { done: number; total: number }

const running = new Map<string, Progress>()

/** How far a trial or import of this process is; finer than what is stored, and no transaction of its own. */
export const progressOf = (importId: string): Progress | undefined => running.get(importId)

/** Follows a job until it ends, however it ends. */
export const followed = async <T>(importId: string, total: number, job: (report: (done: number) => void) => Promise<T>): Promise<T> => {
  running.set(importId, { done: 0, total })
  try {
    return await job((done) => void running.set(importId, { done: Math.min(done, total), total }))
  } finally {
    running.delete(importId)
  }
}
