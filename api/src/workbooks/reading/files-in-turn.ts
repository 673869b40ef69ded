import { turns } from '../../turns.ts'

/** A file within the limits may take half a gigabyte to read: two at once, eight waiting, so that no crowd of them fills the memory. */
export const filesInTurn = turns(2, 8)
