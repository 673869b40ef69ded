import type { Determination } from '@silverguard/shared/determinations/contract'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dayWords, instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { FileNames } from '../../ui/proof/file-names.tsx'
import { endingWords, placeJudgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { ResultCell } from './decided-cells.tsx'
import classes from './judgement.module.css'

/** Everything that was proposed and decided about a place, latest first. */
export const DeterminationHistory = ({ determinations }: { determinations: readonly Determination[] }) => {
  const words = useWords(placeJudgementWords)
  return (
    <section className={classes.part}>
      <h2>{words.history}</h2>
      {determinations.length === 0 ? (
        <p className={classes.aside}>{words.noHistory}</p>
      ) : (
        <ol className={classes.history}>
          {determinations.map((one) => (
            <Entry key={one.id} of={one} />
          ))}
        </ol>
      )}
    </section>
  )
}

const Entry = ({ of }: { of: Determination }) => {
  const words = useWords(placeJudgementWords)
  const inWords = useText()
  const { id, institution, state, proposed, decided } = of
  const day = dayWords(decided?.at ?? proposed.at)
  return (
    <li>
      <div className={classes.result}>
        <ResultCell of={of} />
      </div>
      <dl className={classes.steps}>
        <Step name={words.proposed} said={proposed}>
          <FileNames institution={institution} ids={proposed.evidence} />
        </Step>
        {decided && (
          <Step name={inWords(endingWords(state))} said={decided}>
            <FileNames institution={institution} ids={decided.evidence} />
          </Step>
        )}
        {decided?.minutes && (
          <div>
            <dt>{words.minutes}</dt>
            <dd className={classes.kept}>{decided.minutes}</dd>
          </div>
        )}
      </dl>
      <div className={classes.ways}>
        <Link to="/determinations/$id" params={{ id }} aria-label={words.sheetOf(day)}>
          {words.sheet}
        </Link>
        {decided?.meeting && (
          <Link to="/judgement/meetings/$id" params={{ id: decided.meeting }}>
            {words.meeting}
          </Link>
        )}
      </div>
    </li>
  )
}

type Said = { level: Level | null; by: string; at: string; reason: string }
const Step = ({ name, said: { level, by, at, reason }, children }: { name: string; said: Said; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {level && <LevelBadge standing={level} />} {by} <span className={classes.aside}>{instantWords(at)}</span>{' '}
      {reason && <span className={classes.kept}>{reason}</span>}
      {children}
    </dd>
  </div>
)
