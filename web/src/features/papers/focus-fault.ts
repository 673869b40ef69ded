/** Brings the first field of a form that is not in order under the keys, once it is marked. */
export const focusFault = (form: HTMLElement | null): void => {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
