import { useEffect } from 'react'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'

/** Names the browser's tab: what the page is, then the product. */
export const usePageTitle = (title: string) => {
  const { product } = useWords(shellWords)
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
}
