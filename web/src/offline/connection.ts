import { store } from './store.ts'

type State = { reached: boolean /** Of when the data is that is shown in place of the server's. */; keptAt: string | null }

const state = store<State>({ reached: globalThis.navigator?.onLine ?? true, keptAt: null })
const become = (next: State) => {
  const { reached, keptAt } = state.read()
  if (next.reached !== reached || next.keptAt !== keptAt) state.set(next)
}

/** Whether the server answers, told by every request; the browser's own word counts only where it says no. */
export const connection = {
  ...state,
  answered: () => become({ reached: true, keptAt: null }),
  lost: () => become({ ...state.read(), reached: false }),
  shows: (keptAt: string) => {
    const before = state.read().keptAt
    become({ reached: false, keptAt: before !== null && before < keptAt ? before : keptAt })
  },
}
