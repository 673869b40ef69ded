import type { ReactNode } from 'react'

/** Shows the files that prove something: those named by `ids`, and those handed in with a screening or a check. */
export type Proof = (of: { ids: readonly string[]; screening?: string; check?: string }) => ReactNode
