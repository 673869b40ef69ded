import { type FactDefinition, type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'

/** A fact's question as it is put, with the unit in which it is answered. */
export const useQuestionWords = (fact: FactKey): string => {
  const words = useWords(institutionFormWords)
  const inWords = useText()
  const definition: FactDefinition = factCatalogue[fact]
  const question = inWords(definition.question)
  return 'unit' in definition ? words.withUnit(question, inWords(definition.unit)) : question
}
