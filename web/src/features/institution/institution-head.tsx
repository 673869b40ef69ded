import { Button } from '@mantine/core'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { dutyUnit, hasDuty } from '@silverguard/shared/institutions/duty'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { Link } from '@tanstack/react-router'
import { MarkTag } from '../../ui/mark-tag.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Known } from '../../ui/unknown.tsx'
import { choiceWords } from '../../words/choices.ts'
import { institutionWords } from '../../words/institution.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useMay, useMe } from '../access/me.tsx'
import classes from './institution.module.css'
import { LevelTwin } from './level-twin.tsx'

type Props = { institution: Institution; weakest: KnownFact | undefined /** Facts on which sources differ. */; disagreements: number }

/** Who it is and how it stands, before any tab: the level with its age and its twin, marks, what can be done. */
export const InstitutionHead = ({ institution, weakest, disagreements }: Props) => {
  const words = useWords(institutionWords)
  const inWords = useText()
  const { id, particulars, duty, dutyName } = institution
  const mayEdit = useMay('institution.edit')
  const isOwnDuty = hasDuty(useMe().division.code, duty)
  const unit = dutyUnit(duty, dutyName)
  const kind = particulars.kind ? choiceWords(particularCatalogue.kind.choices, particulars.kind) : undefined
  return (
    <>
      <PageHead title={particulars.name}>
        {mayEdit && isOwnDuty && <Button renderRoot={(props) => <Link to="/institutions/$id/edit" params={{ id }} {...props} />}>{words.edit}</Button>}
        <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id/print" params={{ id }} {...props} />}>
          {words.printSheet}
        </Button>
      </PageHead>
      <LevelTwin institution={institution} weakest={weakest} />
      <ul className={classes.line}>
        {disagreements > 0 && (
          <li>
            <Link to="/institutions/$id" params={{ id }} search={{ tab: 'screenings' }}>
              {words.disagreements(disagreements)}
            </Link>
          </li>
        )}
        {institution.possibleDuplicates.length > 0 && (
          <li>
            <MarkTag mark="possible_duplicate" />
          </li>
        )}
        {institution.townshipPending && (
          <li>
            <MarkTag mark="township_pending" /> {institution.townshipStated && words.townshipStated(institution.townshipStated)}
          </li>
        )}
        {institution.codeWarnings.length > 0 && (
          <li>
            <MarkTag mark="credit_code_doubtful" />
          </li>
        )}
      </ul>
      <ul className={classes.line}>
        <li>
          {words.code} <Known value={particulars.creditCode} />
        </li>
        <li>
          <Known value={kind} words={inWords} />
        </li>
        <li>{institution.townshipName}</li>
        <li>
          {words.duty}: {inWords(unit)}
        </li>
        {mayEdit && !isOwnDuty && <li className={classes.others}>{words.othersDuty(unit)}</li>}
      </ul>
    </>
  )
}
