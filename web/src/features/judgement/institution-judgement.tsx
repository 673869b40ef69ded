import { Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Determination } from '@silverguard/shared/determinations/contract'
import type { Grounds } from '@silverguard/shared/determinations/deciding'
import { type Doubt, doubtWords } from '@silverguard/shared/determinations/vocabulary'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { instantWords } from '../../ui/figures.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { judgementFormWords, placeJudgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { DecideForm } from './decide-form.tsx'
import { DeterminationHistory } from './determination-history.tsx'
import classes from './judgement.module.css'
import { determinationsOf } from './judgement-query.ts'
import { ProposalSummary } from './proposal-summary.tsx'
import { ProposeForm } from './propose-form.tsx'
import { Situation } from './situation.tsx'
import { WithdrawProposal } from './withdraw-proposal.tsx'

const groundsOf = ({ verdict: { level, status }, standing, confirmed }: Institution): Grounds => ({
  ...{ level, status, standing },
  previous: confirmed?.level ?? null,
})

/** Says what came of what was just done; the page behind it is read anew. */
const useSaid = () => {
  const words = useWords(placeJudgementWords)
  const inWords = useText()
  return ({ state, decided }: Determination) => {
    const said = { proposed: words.proposedNow, sent_back: words.sentBackNow, withdrawn: words.withdrawnNow }
    notifications.show({
      message: state === 'confirmed' && decided?.level ? words.decidedNow(inWords(levelWords[decided.level])) : said[state as keyof typeof said],
    })
  }
}

/** 研判 of one institution: how it stands, what waits or may be proposed, and everything that was judged before. */
export const InstitutionJudgement = ({ institution, asOf }: { institution: Institution /** The way to what it was on a past day. */; asOf: ReactNode }) => (
  <Loaded query={useQuery(determinationsOf(institution.id))}>
    {({ determinations, changed, doubts, watch, mayPropose }) => {
      const waiting = determinations.find(({ state }) => state === 'proposed')
      return (
        <Stack gap="sm">
          <Situation institution={institution} changed={changed} watch={watch} asOf={asOf} />
          {waiting ? (
            <Waiting institution={institution} waiting={waiting} doubts={doubts} />
          ) : (
            <ToPropose institution={institution} last={determinations[0]} mayPropose={mayPropose} />
          )}
          <DeterminationHistory determinations={determinations.filter(({ id }) => id !== waiting?.id)} />
        </Stack>
      )
    }}
  </Loaded>
)

const Waiting = ({ institution, waiting, doubts }: { institution: Institution; waiting: Determination; doubts: readonly Doubt[] }) => {
  const words = useWords(judgementFormWords)
  const place = useWords(placeJudgementWords)
  const inWords = useText()
  const said = useSaid()
  return (
    <section className={classes.part}>
      <h2>{words.proposal}</h2>
      <ProposalSummary determination={waiting} />
      {doubts.length > 0 && (
        <Text size="sm">
          <strong>{place.doubts}</strong> {words.list(doubts.map((doubt) => inWords(doubtWords[doubt])))}
        </Text>
      )}
      <DecideForm determination={waiting} version={institution.version} grounds={groundsOf(institution)} meeting={undefined} minutes={false} decided={said} />
      {waiting.proposed.own && <WithdrawProposal determination={waiting} withdrawn={said} />}
    </section>
  )
}

type ToProposeProps = { institution: Institution; last: Determination | undefined; mayPropose: boolean }
const ToPropose = ({ institution, last, mayPropose }: ToProposeProps) => {
  const words = useWords(judgementFormWords)
  const place = useWords(placeJudgementWords)
  const said = useSaid()
  return (
    <section className={classes.part}>
      <h2>{words.proposeTitle}</h2>
      {mayPropose && last?.state === 'sent_back' && last.decided && (
        <div className={classes.notice}>
          <strong>{place.sentBackBefore}</strong>
          <ProposalSummary determination={last} />
          <p>{place.sentBackBy(last.decided.by, instantWords(last.decided.at), last.decided.reason)}</p>
        </div>
      )}
      {mayPropose ? (
        <ProposeForm institution={institution.id} version={institution.version} grounds={groundsOf(institution)} proposed={said} />
      ) : (
        <Text size="sm" c="dimmed">
          {place.othersDuty(dutyUnit(institution.duty, institution.dutyName))}
        </Text>
      )}
    </section>
  )
}
