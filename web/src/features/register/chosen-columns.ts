import { useLocalStorage } from '@mantine/hooks'
import { registerColumns } from './columns.tsx'

/** The one column that cannot be hidden: without its name a row says nothing. */
export const fixedColumn = 'name'
const usual = registerColumns.filter((column) => !column.further).map((column) => column.id)

/** Which columns this browser shows, kept across visits. */
export const useChosenColumns = () => {
  const [chosen, choose, reset] = useLocalStorage<string[]>({ key: 'silverguard.register-columns', defaultValue: usual, getInitialValueInEffect: false })
  return { chosen, choose, reset, isShown: (id: string) => id === fixedColumn || chosen.includes(id) }
}
