import { notifications } from '@mantine/notifications'
import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { standingWords } from '@silverguard/shared/risk/vocabulary'
import { useQueryClient } from '@tanstack/react-query'
import { useText } from '../../words/language.tsx'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import type { Recorded } from './use-hand-in.ts'

/** Says what became of a screening; what pages show of the register is read anew. */
export const useAfterwards = () => {
  const words = useWords(screeningFormWords)
  const inWords = useText()
  const client = useQueryClient()
  const tellSent = ({ name, standing, disagreements, unapplied }: Recorded) => {
    notifications.show({ message: words.sentAs(name, inWords(standingWords[standing])) })
    const lasting = { autoClose: false, color: 'orange' } as const
    if (disagreements.length > 0)
      notifications.show({ ...lasting, message: words.disagreeing(disagreements.map((fact) => inWords(factCatalogue[fact].label)).join('、')) })
    if (unapplied.length > 0)
      notifications.show({ ...lasting, message: words.unapplied(unapplied.map(({ key }) => inWords(particularCatalogue[key].label)).join('、')) })
    void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'installation' })
  }
  const tellWaiting = () => void notifications.show({ message: words.waiting })
  return { tellSent, tellWaiting }
}
