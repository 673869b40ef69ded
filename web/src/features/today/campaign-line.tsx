import { daysBetween } from '@silverguard/shared/days'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import classes from './today.module.css'

/** Today's date, and where it stands in the campaign. */
export const CampaignLine = () => {
  const words = useWords(todayWords)
  const { today, campaign } = useInstallation()
  if (!campaign) return <span className={classes.aside}>{today}</span>
  const left = daysBetween(today, campaign.endsOn)
  const until = daysBetween(today, campaign.startsOn)
  const place = until > 0 ? words.begins(until) : left < 0 ? words.over : left === 0 ? words.lastDay : words.daysLeft(left)
  return (
    <span className={classes.aside}>
      {today} · {words.campaign(campaign.name, campaign.startsOn, campaign.endsOn)} · {place}
    </span>
  )
}
