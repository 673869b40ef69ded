import { bit, type FactNumber, type FactSet, isNumber, type Line, numbersOf } from './line.ts'
import { representatives } from './representatives.ts'
import { type GroupNode, isTrue, isUnknown, partwiseTruth, type Truth } from './truth.ts'

/** What is certain of a condition, and which unknown facts can each alone turn it in some completion. */
export type Settlement = { truth: Truth; relevant: FactSet }

/** What was found for a group of which no fact is known: it depends on nothing, and is found once. */
const withoutFacts = new WeakMap<GroupNode, Settlement>()

/** Tries the completions of a group whose parts share unknown facts: for each of them, whether it alone can turn the group. */
export const explore = (group: GroupNode, line: Line): Settlement => {
  if ((group.facts & line.known) !== 0) return turnsBetweenEnds(group, line) ?? tryCompletions(group, line)
  const found = withoutFacts.get(group) ?? tryCompletions(group, line)
  withoutFacts.set(group, found)
  return found
}

const farEnd = 1e15

/** The short way for a single unknown number: where 0 and a very large value differ, there is nothing more to find. */
const turnsBetweenEnds = (group: GroupNode, line: Line): Settlement | undefined => {
  const open = group.facts & ~line.known
  if ((open & (open - 1)) !== 0) return undefined
  const fact = 31 - Math.clz32(open)
  if (!isNumber(fact)) return undefined
  line.known |= open
  line.codes[fact] = 0
  const atZero = partwiseTruth(group, line)
  line.codes[fact] = farEnd
  const atFarEnd = partwiseTruth(group, line)
  line.known &= ~open
  return atZero === atFarEnd ? undefined : { truth: isUnknown, relevant: open }
}

const tryCompletions = (group: GroupNode, line: Line): Settlement => {
  const unknown = numbersOf(group.facts & ~line.known)
  let relevant = 0
  let seen: Truth = isUnknown as Truth

  const withEach = (fact: FactNumber, found: () => boolean): boolean => {
    const values = representatives(fact, line, group.numbers)
    line.known |= bit(fact)
    // The ends first: they are the likeliest to differ, and the search stops when two have differed.
    const stopped = values.some((_, place) => {
      line.codes[fact] = values[place % 2 === 0 ? place / 2 : values.length - (place + 1) / 2] as number
      return found()
    })
    line.known &= ~bit(fact)
    return stopped
  }

  const canTurn = (last: FactNumber, others: readonly FactNumber[]): boolean => {
    const truth = partwiseTruth(group, line)
    if (truth !== isUnknown) {
      seen = truth
      return false
    }
    const [next, ...rest] = others
    if (next !== undefined) return withEach(next, () => canTurn(last, rest))
    let both = 0
    return withEach(last, () => {
      seen = partwiseTruth(group, line)
      both |= seen === isTrue ? 1 : 2
      return both === 3
    })
  }

  for (const fact of unknown) {
    const others = unknown.filter((other) => other !== fact)
    if (canTurn(fact, others)) relevant |= bit(fact)
  }
  return { truth: relevant === 0 ? seen : isUnknown, relevant }
}
