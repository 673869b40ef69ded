import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { divisionsWords } from '../../words/divisions.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { divisionsUnder } from './divisions-query.ts'
import classes from './settings.module.css'

const lengths = [2, 4, 6, 9, 12]

/** The divisions from the installation's area down to one, with names as far as they are known. */
export const useWayTo = (code: string) => {
  const { district } = useInstallation()
  const codes = lengths.filter((length) => length > district.code.length && length <= code.length).map((length) => code.slice(0, length))
  const above = [district.code, ...codes.slice(0, -1)]
  const lists = useQueries({ queries: codes.map((_, step) => divisionsUnder(above[step] ?? district.code)) })
  const nameOf = (one: string, step: number) => lists[step]?.data?.divisions.find((division) => division.code === one)?.name ?? one
  return [district, ...codes.map((one, step) => ({ code: one, name: nameOf(one, step) }))]
}

/** Where one is among the divisions, and the way back up. */
export const WayToDivision = ({ way }: { way: ReturnType<typeof useWayTo> }) => {
  const words = useWords(divisionsWords)
  return (
    <nav aria-label={words.way}>
      <ol className={classes.way}>
        {way.map(({ code, name }, step) => (
          <li key={code}>
            {step === way.length - 1 ? (
              <strong aria-current="location">
                {name} {code}
              </strong>
            ) : (
              <Link to="/settings/divisions" search={step === 0 ? {} : { under: code }}>
                {name}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
