import { Button } from '@mantine/core'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../../ui/loaded.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import { DayBack } from './day-back.tsx'
import { DisagreementList } from './disagreement-list.tsx'
import { FactHistories } from './fact-histories.tsx'
import { OutsideChecks } from './outside-checks.tsx'
import { useScreens } from './own-duty.ts'
import type { Proof } from './proof.ts'
import { ScreeningList } from './screening-list.tsx'
import classes from './screenings.module.css'
import { screeningsOf } from './screenings-query.ts'

/** Everything that was seen of an institution: where sources differ first, the outside checks, the screenings, every statement. */
export const InstitutionScreenings = ({ institution, proof }: { institution: Institution; proof: Proof }) => {
  const words = useWords(screeningsWords)
  const own = useScreens(institution)
  const { id } = institution
  const query = useQuery(screeningsOf(id))
  return (
    <>
      <div className={classes.actions}>
        {own && <Button renderRoot={(props) => <Link to="/institutions/$id/screening" params={{ id }} {...props} />}>{words.start}</Button>}
        <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id/visit-sheet" params={{ id }} {...props} />}>
          {words.sheet}
        </Button>
      </div>
      <Loaded query={query}>
        {({ screenings, checks, statements, disagreements, checkStates, stateAt }) => (
          <>
            <DisagreementList institution={id} disagreements={disagreements} statements={statements} stateAt={stateAt} own={own} proof={proof} />
            <OutsideChecks institution={institution} states={checkStates} checks={checks} stateAt={stateAt} own={own} proof={proof} />
            <ScreeningList screenings={screenings} statements={statements} own={own} proof={proof} />
            <FactHistories institution={id} statements={statements} own={own} proof={proof} />
          </>
        )}
      </Loaded>
      <DayBack institution={institution} />
    </>
  )
}
