import type { Sheet } from '@silverguard/shared/determinations/contract'
import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { notCovered, verdictSentence } from '@silverguard/shared/risk/wording'
import { groundsOf } from '@silverguard/shared/risk/wording/grounds'
import type { ReactNode } from 'react'
import type { Tried } from '../../ui/not-established.tsx'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import type { Determined } from './determined.ts'
import { GroundsTable } from './grounds-table.tsx'
import { MissingTable } from './missing-table.tsx'
import { SheetDocument } from './sheet-document.tsx'
import { SheetMoment } from './sheet-moment.tsx'
import { SheetParticulars } from './sheet-particulars.tsx'
import { SheetResult } from './sheet-result.tsx'
import { TurningPointList } from './turning-point-list.tsx'
import { factsOf } from './verdict-at.ts'
import classes from './verdict-sheet.module.css'
import { WhoJudged } from './who-judged.tsx'

const Part = ({ title, hint, children }: { title: string; hint?: string | undefined; children: ReactNode }) => (
  <section className={classes.part}>
    <h3>
      {title}
      {hint && <small>{hint}</small>}
    </h3>
    {children}
  </section>
)

type Props = {
  sheet: Sheet
  /** By which it was judged. */
  ruleSet: RuleSet
  /** What could not be established; known of the present alone. */
  tried?: ReadonlyMap<FactKey, Tried>
  /** Of a kept sheet: what it was kept with. Absent: the sheet of now. */
  determined?: Determined | undefined
  onPaper?: true
}

const nothingTried: ReadonlyMap<FactKey, Tried> = new Map()

/** 判定依据单: the same sheet on the screen and on paper, of now or of the moment of a determination. */
export const VerdictSheet = ({ sheet, ruleSet, tried = nothingTried, determined, onPaper }: Props) => {
  const words = useWords(verdictWords)
  const inWords = useText()
  const { verdict, turningPoints, facts: known, asOf } = sheet
  const { profile } = ruleSet
  const facts = factsOf(known)
  const beyond = notCovered(verdict, facts, profile)
  const Heading = onPaper ? 'h1' : 'h2'
  return (
    <article className={classes.sheet} aria-label={words.sheet}>
      <Heading className={classes.title}>{words.sheet}</Heading>
      <SheetMoment sheet={sheet} determined={determined} />
      {!onPaper && <SheetDocument sheet={sheet} determined={determined} />}
      <SheetParticulars sheet={sheet} />
      <Part title={words.result}>
        <SheetResult sheet={sheet} determined={determined} />
        <p className={classes.sentence}>{inWords(verdictSentence(verdict, facts, profile))}</p>
        {beyond.length > 0 && (
          <p>
            <strong>{words.notCovered}</strong>:{beyond.map(inWords).join(';')}
          </p>
        )}
      </Part>
      <Part title={words.grounds}>
        <GroundsTable institution={sheet.id} grounds={groundsOf(verdict, facts, profile)} known={known} asOf={asOf} />
      </Part>
      <Part title={words.turningPoints} hint={turningPoints.length > 0 ? words.turningPointsHint : undefined}>
        {turningPoints.length > 0 ? <TurningPointList points={turningPoints} ruleSet={ruleSet} present={verdict.level} /> : <p>{words.noTurningPoint}</p>}
      </Part>
      <Part title={words.missing}>
        <MissingTable verdict={verdict} profile={profile} tried={tried} />
      </Part>
      <Part title={words.whoJudged}>
        <WhoJudged sheet={sheet} ruleSet={ruleSet} determined={determined} onPaper={onPaper === true} />
      </Part>
    </article>
  )
}
