import { useMe } from '../access/me.tsx'
import { type Step, stepNeeds, steps } from './steps.ts'

/** Steps that somebody may take at all, by their duties. */
export const useOwnSteps = (): readonly Step[] => {
  const { permissions } = useMe()
  return steps.filter((step) => permissions.includes(stepNeeds[step]))
}
