import { entryKinds, type TrailFilter } from '@silverguard/shared/audit/contract'
import { Day } from '@silverguard/shared/days'
import { DivisionCode } from '@silverguard/shared/divisions/contract'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

const words = z.string().trim().min(1).max(100).optional().catch(undefined)
const day = Day.optional().catch(undefined)

/** The state of the trail's view as it stands in the address; what cannot be read is as if it were not there. */
export const TrailSearch = z.object({
  institution: words,
  person: words,
  kind: several(z.enum(entryKinds)),
  since: day,
  until: day,
  division: DivisionCode.optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type TrailSearch = z.infer<typeof TrailSearch>

export const filterOf = ({ page: _page, size: _size, ...filter }: TrailSearch): TrailFilter => filter
export const withoutFilters = { institution: undefined, person: undefined, kind: undefined, since: undefined, until: undefined, division: undefined }
export const isFiltered = (search: TrailSearch): boolean => Object.values(filterOf(search)).some((value) => value !== undefined)
