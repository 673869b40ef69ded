import { Button, Stack } from '@mantine/core'
import { exportLedger } from '@silverguard/shared/handling/ledger/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { downloadAddress } from '../api.ts'
import { useMay } from '../features/access/me.tsx'
import { LedgerView } from '../features/refunds/ledger-view.tsx'
import { OpenLedger } from '../features/refunds/open-ledger.tsx'
import { PeoplePart } from '../features/refunds/people-part.tsx'
import { type PlaceRefunds, refundsOf } from '../features/refunds/refunds-query.ts'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { generalWords } from '../words/general.ts'
import { ledgerWords, refundsWords } from '../words/refunds.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/institutions/$id/refunds')

/** What one place owes, what came back, and what became of its residents. */
export const InstitutionRefundsPage = () => {
  const { id } = route.useParams()
  return <Loaded query={useQuery(refundsOf(id))}>{(refunds) => <Refunds key={id} id={id} refunds={refunds} />}</Loaded>
}

const Refunds = ({ id, refunds: { name, townshipName, ledger, people, mayRecord, mayApprove } }: { id: string; refunds: PlaceRefunds }) => {
  const words = useWords(ledgerWords)
  const { title } = useWords(refundsWords)
  const general = useWords(generalWords)
  const mayExport = useMay('list.export')
  return (
    <Stack gap={8}>
      <PageHead title={words.titleOf(name)} aside={<span>{townshipName}</span>}>
        <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id" params={{ id }} search={{ tab: 'handling' }} {...props} />}>
          {words.toPlace}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/handling/refunds" {...props} />}>
          {title}
        </Button>
        {mayExport && ledger !== null && (
          <Button variant="default" component="a" href={downloadAddress(exportLedger, { params: { id } })} download>
            {general.export}
          </Button>
        )}
        {ledger !== null && (
          <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id/refunds/print" params={{ id }} {...props} />}>
            {general.print}
          </Button>
        )}
      </PageHead>
      {ledger === null ? (
        <OpenLedger institution={id} mayRecord={mayRecord} version={0} hint={words.unknownHint} />
      ) : (
        <LedgerView institution={id} ledger={ledger} mayRecord={mayRecord} mayApprove={mayApprove} />
      )}
      <PeoplePart institution={id} people={people} mayRecord={mayRecord} />
    </Stack>
  )
}
