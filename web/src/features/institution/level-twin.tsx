import { daysBetween } from '@silverguard/shared/days'
import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { levelWords, verdictStatusWords } from '@silverguard/shared/risk/vocabulary'
import { Link } from '@tanstack/react-router'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { MarkTag } from '../../ui/mark-tag.tsx'
import { institutionWords } from '../../words/institution.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import classes from './institution.module.css'

/** 定级: what somebody answers for, since when; or that nobody has confirmed a level. */
const Confirmed = ({ institution: { id, confirmed, underReview, asOf } }: { institution: Institution }) => {
  const words = useWords(institutionWords)
  return (
    <div>
      <dt>{words.confirmed}</dt>
      <dd>
        {confirmed ? <LevelBadge standing={confirmed.level} large /> : <strong className={classes.none}>{words.undetermined}</strong>}
        {confirmed && (
          <span>
            {words.confirmedBy(confirmed.on, daysBetween(confirmed.on, asOf), confirmed.by)}
            {confirmed.listedSince && ` · ${words.listedSince(confirmed.listedSince)}`}
          </span>
        )}
        {underReview && (
          <Link to="/institutions/$id" params={{ id }} search={{ tab: 'judgement' }}>
            <MarkTag mark="under_review" />
          </Link>
        )}
      </dd>
    </div>
  )
}

/** 系统初判: what the rules say today, and how old its weakest fact is. */
const Computed = ({ institution: { standing, verdict, asOf }, weakest }: Props) => {
  const words = useWords(institutionWords)
  const { couldReach } = useWords(verdictWords)
  const inWords = useText()
  const reach = verdict.couldReach === verdict.level ? '' : ` · ${couldReach(inWords(levelWords[verdict.couldReach]))}`
  return (
    <div>
      <dt>{words.computedLevel}</dt>
      <dd>
        <LevelBadge standing={standing} large />
        <span>
          {inWords(verdictStatusWords[verdict.status])}
          {reach}
          {weakest && ` · ${words.weakest(daysBetween(weakest.trueSince, asOf), inWords(factCatalogue[weakest.fact].label), weakest.trueSince)}`}
        </span>
      </dd>
    </div>
  )
}

type Props = { institution: Institution; weakest: KnownFact | undefined }

/** The level that somebody answers for beside its twin, what the rules say: two things that are never one. */
export const LevelTwin = ({ institution, weakest }: Props) => (
  <dl className={classes.twin}>
    <Confirmed institution={institution} />
    <Computed institution={institution} weakest={weakest} />
  </dl>
)
