import { listCampaigns } from '@silverguard/shared/installation/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'

/** Every campaign, the latest first. */
export const CampaignList = ({ running }: { running: string | undefined }) => {
  const words = useWords(settingsWords)
  const query = useQuery({ queryKey: ['campaigns'], queryFn: ({ signal }) => call(listCampaigns, {}, signal) })
  return (
    <Loaded query={query}>
      {({ campaigns }) =>
        campaigns.length > 1 && (
          <TableRegion label={words.campaigns}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{words.campaigns}</th>
                  <th scope="col">{words.days}</th>
                  <th scope="col">{words.valid}</th>
                </tr>
              </thead>
              <tbody>
                {campaigns.map(({ id, name, startsOn, endsOn, screeningValidDays, checkValidDays }) => (
                  <tr key={id}>
                    <th scope="row">
                      {name} {id === running && <strong>({words.running})</strong>}
                    </th>
                    <td>
                      {startsOn} – {endsOn}
                    </td>
                    <td>
                      {screeningValidDays} / {checkValidDays}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
        )
      }
    </Loaded>
  )
}
