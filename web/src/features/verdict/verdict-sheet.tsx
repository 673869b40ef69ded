import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { Institution } from '@silverguard/shared/institutions/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { notCovered, verdictSentence } from '@silverguard/shared/risk/wording'
import type { ReactNode } from 'react'
import { instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import type { Tried } from '../../ui/not-established.tsx'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import { GroundsTable } from './grounds-table.tsx'
import { MissingTable } from './missing-table.tsx'
import { SheetParticulars } from './sheet-particulars.tsx'
import { TurningPointList } from './turning-point-list.tsx'
import { factsOf, groundsOf } from './verdict-at.ts'
import classes from './verdict-sheet.module.css'

const Part = ({ title, hint, children }: { title: string; hint?: string | undefined; children: ReactNode }) => (
  <section className={classes.part}>
    <h3>
      {title}
      {hint && <small>{hint}</small>}
    </h3>
    {children}
  </section>
)

type Props = { institution: Institution; ruleSet: RuleSet; tried: ReadonlyMap<FactKey, Tried>; headingLevel: 'h1' | 'h2' }

/** 判定依据单: the same sheet on the screen and on paper. */
export const VerdictSheet = ({ institution, ruleSet, tried, headingLevel: Heading }: Props) => {
  const words = useWords(verdictWords)
  const inWords = useText()
  const { verdict, turningPoints, standing, facts: known, asOf, scoredAt } = institution
  const { profile } = ruleSet
  const facts = factsOf(known)
  const beyond = notCovered(verdict, facts, profile)
  const recorders = [...new Set(known.map(({ recordedBy }) => recordedBy))]
  return (
    <article className={classes.sheet} aria-label={words.sheet}>
      <Heading className={classes.title}>{words.sheet}</Heading>
      <p className={classes.computed}>{words.computed}</p>
      <SheetParticulars institution={institution} />
      <Part title={words.result}>
        <p className={classes.result}>
          <LevelBadge standing={standing} large />
          {verdict.status === 'open' && verdict.couldReach !== verdict.level && (
            <span className={classes.reach}>{words.couldReach(inWords(levelWords[verdict.couldReach]))}</span>
          )}
        </p>
        <p className={classes.sentence}>{inWords(verdictSentence(verdict, facts, profile))}</p>
        {beyond.length > 0 && (
          <p>
            <strong>{words.notCovered}</strong>:{beyond.map(inWords).join(';')}
          </p>
        )}
      </Part>
      <Part title={words.grounds}>
        <GroundsTable institution={institution.id} grounds={groundsOf(verdict, facts, profile)} known={known} asOf={asOf} />
      </Part>
      <Part title={words.turningPoints} hint={turningPoints.length > 0 ? words.turningPointsHint : undefined}>
        {turningPoints.length > 0 ? <TurningPointList points={turningPoints} ruleSet={ruleSet} present={verdict.level} /> : <p>{words.noTurningPoint}</p>}
      </Part>
      <Part title={words.missing}>
        <MissingTable verdict={verdict} profile={profile} tried={tried} />
      </Part>
      <footer className={classes.foot}>
        <span>{words.ruleSet(ruleSet.id, ruleSet.effectiveFrom)}</span>
        <span>{words.scoredAt(instantWords(scoredAt))}</span>
        {recorders.length > 0 && <span>{words.records(recorders.join('、'))}</span>}
        <span>{words.judged}</span>
      </footer>
    </article>
  )
}
