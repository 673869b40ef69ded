import type { Text } from '@silverguard/shared/text'

/** Why a row is refused whole; `column` is what the cell at fault is read as. */
export type Refusal = { code: string; column: string; message: Text }
