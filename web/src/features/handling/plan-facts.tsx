import { Group } from '@mantine/core'
import type { KnownHandlingFact } from '@silverguard/shared/handling/contract'
import { type HandlingFactKey, handlingFactKeys, handlingFactWords } from '@silverguard/shared/handling/vocabulary'
import { sourceWords } from '@silverguard/shared/screenings/vocabulary'
import { Link } from '@tanstack/react-router'
import { Known, Unknown } from '../../ui/unknown.tsx'
import { generalWords } from '../../words/general.ts'
import { planWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'
import type { PlanReply } from './handling-query.ts'
import { StateFacts } from './state-facts.tsx'

type Reply = Pick<PlanReply, 'facts' | 'residents' | 'stableOperation' | 'mayState'>

/** What the plan reads beside the facts for the rules, each with where it comes from. */
export const PlanFacts = ({ institution, reply: { facts, residents, stableOperation, mayState } }: { institution: string; reply: Reply }) => {
  const words = useWords(planWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const particulars = (
    <Link to="/institutions/$id" params={{ id: institution }} search={{ tab: 'particulars' }}>
      {words.particulars}
    </Link>
  )
  return (
    <section className={classes.part} aria-label={words.facts}>
      <Group gap={10}>
        <h2>{words.facts}</h2>
        {mayState && <StateFacts institution={institution} among={handlingFactKeys} />}
      </Group>
      <dl className={classes.known}>
        {handlingFactKeys.map((key) => (
          <div key={key}>
            <dt>{inWords(handlingFactWords[key].label)}</dt>
            <dd>
              <FactLine of={facts.find(({ fact }) => fact === key)} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.residents}</dt>
          <dd>
            <Known value={residents} words={words.people} /> <span className={classes.aside}>{particulars}</span>
          </dd>
        </div>
        <div>
          <dt>{words.stableOperation}</dt>
          <dd>
            <Known value={stableOperation} words={(value) => (value ? general.yes : general.no)} /> <span className={classes.aside}>{particulars}</span>
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** The value of a handling fact in words. */
export const useFactValue = () => {
  const words = useWords(planWords)
  const general = useWords(generalWords)
  return ({ value }: Pick<KnownHandlingFact, 'value'>) => (typeof value === 'number' ? words.people(value) : value ? general.yes : general.no)
}

const FactLine = ({ of }: { of: (KnownHandlingFact & { fact: HandlingFactKey }) | undefined }) => {
  const words = useWords(planWords)
  const inWords = useText()
  const inFull = useFactValue()
  if (!of) return <Unknown />
  return (
    <>
      {inFull(of)} <span className={classes.aside}>{words.factOrigin(inWords(sourceWords[of.source]), of.trueSince, of.recordedBy)}</span>
    </>
  )
}
