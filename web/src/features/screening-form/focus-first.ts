import { fieldId } from './faults.ts'

/** Puts the focus on the first control of the page at which something stands to be corrected. */
export const focusFirst = (form: HTMLFormElement | null, paths: readonly string[]): void => {
  const ids = new Set(paths.map(fieldId))
  const controls = form?.querySelectorAll<HTMLElement>('input, select, textarea') ?? []
  const first = [...controls].find(({ id }) => ids.has(id))
  first?.focus()
  first?.scrollIntoView({ block: 'center' })
}
