import type { Level, VerdictStatus } from '../risk/vocabulary.ts'
import { isAbove } from './deciding.ts'
import { type Doubt, doubts } from './vocabulary.ts'

/** A proposal that waits, and what is known of its place now. */
export type AboutProposal = {
  proposed: Level
  level: Level
  status: VerdictStatus
  /** The confirmed level; null where there is none. */
  confirmed: Level | null
  /** The verdict, with the facts that made it, or the rule set is not the one that it was proposed upon. */
  moved: boolean
  /** By the rules of a month ago it would stand elsewhere, upon the same facts. */
  rulesChanged: boolean
  relapsed: boolean
  disagreement: boolean
  /** In the running campaign. */
  screened: boolean
  townshipPending: boolean
  possibleDuplicate: boolean
}

/** What speaks against confirming a proposal together with others; nothing where it is clear. */
export const doubtsAbout = ({ proposed, level, confirmed, ...about }: AboutProposal): Doubt[] => {
  const stands: Record<Doubt, boolean> = {
    open: about.status === 'open',
    above: isAbove(proposed, level),
    below: isAbove(level, proposed),
    leaves_list: confirmed !== null && isAbove(confirmed, proposed),
    moved: about.moved,
    rules_changed: about.rulesChanged,
    relapse: about.relapsed,
    disagreement: about.disagreement,
    not_screened: !about.screened,
    township_pending: about.townshipPending,
    possible_duplicate: about.possibleDuplicate,
  }
  return doubts.filter((doubt) => stands[doubt])
}
