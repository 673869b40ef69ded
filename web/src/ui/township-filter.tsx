import { useInstallation } from '../features/access/installation.tsx'
import { orNone } from '../search.ts'
import { ChoiceFilter } from './choice-filter.tsx'

type Props = { label: string; chosen: string[] | undefined; choose: (townships: string[] | undefined) => void }

/** The townships of one's scope as a filter of a list. */
export const TownshipFilter = ({ label, chosen, choose }: Props) => (
  <ChoiceFilter
    label={label}
    choices={useInstallation().townships.map(({ code, name }) => ({ value: code, label: name }))}
    chosen={chosen ?? []}
    choose={(townships) => choose(orNone(townships))}
  />
)
