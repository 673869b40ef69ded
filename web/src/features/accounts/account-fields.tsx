import { TextInput } from '@mantine/core'
import { misfitOf } from '@silverguard/shared/accounts/division-for-roles'
import type { Role } from '@silverguard/shared/permissions/contract'
import { accountsWords } from '../../words/accounts.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { DivisionField } from './division-field.tsx'
import { RoleChoices } from './role-choices.tsx'

type Values = { person: string; division: string; roles: readonly Role[] }
type Props = { values: Values; set: (part: Partial<Values>) => void; problemOf: (field: keyof Values) => string | undefined }

/** What an administrator says of an account, new or not: who, with which duties, over which division. */
export const AccountFields = ({ values, set, problemOf }: Props) => {
  const words = useWords(accountsWords)
  const inWords = useText()
  const misfit = misfitOf(values.roles, values.division)
  return (
    <>
      <TextInput
        label={words.person}
        required
        autoComplete="off"
        value={values.person}
        onChange={(event) => set({ person: event.currentTarget.value })}
        error={problemOf('person')}
      />
      <RoleChoices value={values.roles} choose={(roles) => set({ roles })} error={problemOf('roles')} />
      <DivisionField value={values.division} choose={(division) => set({ division })} error={(misfit && inWords(misfit)) ?? problemOf('division')} />
    </>
  )
}
