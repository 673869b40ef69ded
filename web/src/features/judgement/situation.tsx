import { daysBetween } from '@silverguard/shared/days'
import type { Watch, WhatChangedSchema } from '@silverguard/shared/determinations/contract'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { levelWords, standingWords, verdictStatusWords } from '@silverguard/shared/risk/vocabulary'
import { ruleOf } from '@silverguard/shared/risk/wording'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { dayWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { judgementWords, placeJudgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { ChangedLines } from './changed-lines.tsx'
import classes from './judgement.module.css'
import { WatchLine } from './watch-line.tsx'

type Props = {
  institution: Institution
  changed: z.infer<typeof WhatChangedSchema> | null
  watch: Watch | null /** The way to what it was on a past day. */
  asOf: ReactNode
}

/** What the rules say and what somebody answers for, side by side; what moved since; the watch period. */
export const Situation = ({ institution, changed, watch, asOf }: Props) => {
  const words = useWords(placeJudgementWords)
  return (
    <section className={classes.situation} aria-label={words.situation}>
      <dl className={classes.twins}>
        <Computed institution={institution} />
        <Confirmed institution={institution} />
        {institution.underReview && (
          <div className={classes.wide}>
            <dt>
              <span className={classes.mark}>{words.underReview}</span>
            </dt>
            <dd>
              <p className={classes.aside}>{words.underReviewHint}</p>
              {changed && <ChangedLines changed={changed} all />}
            </dd>
          </div>
        )}
        {watch && <WatchLine watch={watch} />}
      </dl>
      {asOf}
    </section>
  )
}

const Computed = ({ institution: { standing, verdict, scoredAt, ruleSet } }: { institution: Institution }) => {
  const words = useWords(placeJudgementWords)
  const { couldReach, list } = useWords(judgementWords)
  const inWords = useText()
  const { profile } = useInstallation()
  const rules = verdict.matched.map(({ rule }) => words.rule(rule, inWords(ruleOf(profile, rule).title)))
  const status = [inWords(verdictStatusWords[verdict.status])]
  if (verdict.couldReach !== verdict.level) status.push(couldReach(inWords(levelWords[verdict.couldReach])))
  return (
    <div>
      <dt>{words.computed}</dt>
      <dd>
        <LevelBadge standing={standing} />
        <p>{status.join(' · ')}</p>
        {rules.length > 0 && <p>{list(rules)}</p>}
        <p className={classes.aside}>{words.computedOn(dayWords(scoredAt), ruleSet)}</p>
      </dd>
    </div>
  )
}

const Confirmed = ({ institution: { confirmed } }: { institution: Institution }) => {
  const words = useWords(placeJudgementWords)
  const inWords = useText()
  const { today } = useInstallation()
  return (
    <div>
      <dt>{words.confirmed}</dt>
      <dd>
        {confirmed === null ? (
          words.unconfirmed
        ) : (
          <>
            <LevelBadge standing={confirmed.level} />
            <p>{words.confirmedBy(confirmed.by, confirmed.on, daysBetween(confirmed.on, today))}</p>
            <p className={classes.aside}>
              {words.confirmedUpon(inWords(standingWords[confirmed.upon]))}
              {confirmed.listedSince && ` · ${words.listedSince(confirmed.listedSince)}`}
            </p>
          </>
        )}
      </dd>
    </div>
  )
}
