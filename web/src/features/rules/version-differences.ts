import type { RuleSetSummary } from '@silverguard/shared/risk/contract'
import { parameterCatalogue } from '@silverguard/shared/risk/parameters'

export const parameterKeys = Object.keys(parameterCatalogue) as (keyof typeof parameterCatalogue)[]
export type ParameterKey = (typeof parameterKeys)[number]

export type Difference =
  | { kind: 'parameter'; parameter: ParameterKey; here: number | undefined; now: number | undefined }
  | { kind: 'ended_here' | 'ended_now'; rule: string }

/** A stored rule set or a draft of one. */
export type Version = Pick<RuleSetSummary, 'profile' | 'parameters'> & { readonly ended: readonly { rule: string }[] }

/** In which numbers and ended rules one version of a plan differs from another of the same plan. */
export const differencesOf = (shown: Version, present: Version): Difference[] => {
  const isIn = ({ ended }: Version, rule: string) => ended.some((one) => one.rule === rule)
  return [
    ...parameterKeys.flatMap((parameter): Difference[] => {
      const [here, now] = [shown.parameters[parameter], present.parameters[parameter]]
      return here === now ? [] : [{ kind: 'parameter', parameter, here, now }]
    }),
    ...shown.ended.filter(({ rule }) => !isIn(present, rule)).map(({ rule }): Difference => ({ kind: 'ended_here', rule })),
    ...present.ended.filter(({ rule }) => !isIn(shown, rule)).map(({ rule }): Difference => ({ kind: 'ended_now', rule })),
  ]
}
