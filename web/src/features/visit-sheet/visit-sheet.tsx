import type { Institution } from '@silverguard/shared/institutions/contract'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import type { readScreenings } from '@silverguard/shared/screenings/contract'
import { particularsAsked } from '@silverguard/shared/screenings/questions'
import { screeningMethods, screeningMethodWords, spokenToValues, spokenToWords } from '@silverguard/shared/screenings/vocabulary'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { PrintFootRow } from '../../ui/print-foot.tsx'
import { generalWords } from '../../words/general.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { visitSheetWords } from '../../words/visit-sheet.ts'
import { Boxes } from './answer-boxes.tsx'
import { CheckTable } from './check-table.tsx'
import { ParticularsTable } from './particulars-table.tsx'
import { QuestionTable } from './question-table.tsx'
import { VisitHead } from './visit-head.tsx'
import { visitQuestions } from './visit-questions.ts'
import classes from './visit-sheet.module.css'

type Seen = z.output<typeof readScreenings.reply>
type Props = { institution: Institution; seen: Seen; profile: Profile; unit: string }

const Line = ({ label, children }: { label: string; children?: ReactNode }) => (
  <p className={classes.line}>
    <span>{label}</span>
    {children ?? <span className={classes.rule} />}
  </p>
)

/** The sheet that goes along to a place: what is still open first, then the rest of its form, with room to write. */
export const VisitSheet = ({ institution, seen, profile, unit }: Props) => {
  const words = useWords(visitSheetWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const { form, first, rest } = visitQuestions(institution, seen.disagreements, profile)
  const last = seen.screenings.find(({ withdrawnAt }) => withdrawnAt === null)
  const table = { institution, statements: seen.statements }
  return (
    <table className={classes.sheet} role="presentation">
      <tbody>
        <tr>
          <td>
            <h1 className={classes.title}>{words.title}</h1>
            <p className={classes.form}>
              <span>{unit}</span>
              <span>{form === 'unregistered' ? words.unregistered : words.registered}</span>
            </p>
            <VisitHead institution={institution} last={last} />
            <section className={classes.visit} aria-label={words.visit}>
              <Line label={words.day}>
                <span className={classes.blank} />
                <span>{words.method}</span>
                <Boxes of={screeningMethods.map((method) => inWords(screeningMethodWords[method]))} />
                <span>{words.unannounced}</span>
                <Boxes of={[general.yes, general.no]} />
              </Line>
              <Line label={words.spokenTo}>
                <Boxes of={spokenToValues.map((person) => inWords(spokenToWords[person]))} />
                <span>{words.feeRecords}</span>
                <span className={classes.rule} />
              </Line>
            </section>
            <h2>{words.first}</h2>
            {first.length > 0 ? (
              <>
                <p className={classes.hint}>{words.firstHint}</p>
                <QuestionTable {...table} asked={first} from={1} />
              </>
            ) : (
              <p>{words.nothingFirst}</p>
            )}
            <h2>{words.checks}</h2>
            <CheckTable states={seen.checkStates} />
            <h2>{words.rest}</h2>
            <QuestionTable {...table} asked={rest.map((fact) => ({ fact }))} from={first.length + 1} />
            <h2>{words.particulars}</h2>
            <ParticularsTable asked={particularsAsked[form]} particulars={institution.particulars} />
            <footer className={classes.foot}>
              {form === 'unregistered' && <Line label={words.plannedMeasures} />}
              <Line label={words.remarks} />
              <Line label="" />
              <div className={classes.sign}>
                <span>{words.screeners}</span>
                <span>{words.head}</span>
                <span>{words.date}</span>
              </div>
            </footer>
          </td>
        </tr>
      </tbody>
      <PrintFootRow columns={1} />
    </table>
  )
}
