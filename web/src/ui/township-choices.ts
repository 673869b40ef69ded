import { useInstallation } from '../features/access/installation.tsx'
import { useMe } from '../features/access/me.tsx'
import { institutionWords } from '../words/institution.ts'
import { institutionFormWords } from '../words/institution-form.ts'
import { useWords } from '../words/use-words.ts'

const townshipDigits = 9

/** The townships in which a place may lie, for a select; a scope of several townships stands itself for 镇街待定. */
export const useTownshipChoices = (chosen: string): { value: string; label: string }[] => {
  const words = useWords(institutionFormWords)
  const { townshipPending } = useWords(institutionWords)
  const { townships } = useInstallation()
  const { division } = useMe()
  const known = [
    { value: '', label: words.choose },
    ...townships.map(({ code, name }) => ({ value: code, label: name })),
    ...(division.code.length < townshipDigits ? [{ value: division.code, label: `${division.name} · ${townshipPending}` }] : []),
  ]
  return known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, label: chosen }]
}
