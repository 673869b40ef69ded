import type { Institution } from '@silverguard/shared/institutions/contract'
import { dutyUnit, hasDuty } from '@silverguard/shared/institutions/duty'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { generalWords } from '../../words/general.ts'
import { institutionWords } from '../../words/institution.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'

/** Shows its children to those whose duty the institution is, and to others whose it is instead. */
export const OwnDuty = ({ institution: { id, duty, dutyName }, children }: { institution: Institution; children: ReactNode }) => {
  const words = useWords(institutionWords)
  const general = useWords(generalWords)
  if (hasDuty(useMe().division.code, duty)) return children
  return (
    <EmptyState title={words.othersDuty(dutyUnit(duty, dutyName))}>
      <Link to="/institutions/$id" params={{ id }}>
        {general.back}
      </Link>
    </EmptyState>
  )
}
