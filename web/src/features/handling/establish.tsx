import { Button, Group } from '@mantine/core'
import { type EstablishedFact, establishedFactWords, handlingFactKeys } from '@silverguard/shared/handling/vocabulary'
import { Link } from '@tanstack/react-router'
import { actionWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import classes from './handling.module.css'
import { StateFacts } from './state-facts.tsx'

const ofParticulars: readonly EstablishedFact[] = ['residents', 'stableOperation', 'registration']

type Props = { institution: string; fact: EstablishedFact; isKnown: boolean }

/** What has to be found out, and where it is put on record. */
export const Establish = ({ institution, fact, isKnown }: Props) => {
  const words = useWords(actionWords)
  const inWords = useText()
  const [mayScreen, mayEdit, mayAct] = [useMay('screening.record'), useMay('institution.edit'), useMay('handling.act')]
  const own = handlingFactKeys.filter((key) => key === fact)
  const screened = own.length === 0
  return (
    <section className={classes.part} aria-label={words.toEstablish}>
      <h2>
        {words.toEstablish}:{inWords(establishedFactWords[fact])}
      </h2>
      <p className={classes.aside}>{isKnown ? words.established : words.establishHint}</p>
      {!isKnown && (
        <Group gap={6}>
          {screened && mayScreen && (
            <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id/screening" params={{ id: institution }} {...props} />}>
              {words.toScreening}
            </Button>
          )}
          {ofParticulars.includes(fact) && mayEdit && (
            <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id/edit" params={{ id: institution }} {...props} />}>
              {words.toEdit}
            </Button>
          )}
          {!screened && mayAct && <StateFacts institution={institution} among={own} />}
        </Group>
      )}
    </section>
  )
}
