import type { Head } from '@silverguard/shared/audit/contract'
import { exactInstantWords } from '../../ui/figures.ts'
import { trailWords } from '../../words/trail.ts'
import { useWords } from '../../words/use-words.ts'
import { FindHead } from './find-head.tsx'
import classes from './trail.module.css'
import { VerifyChain } from './verify-chain.tsx'

/** Whether the trail is whole: the head of its chain (undefined while it is read), the check of all of it, and the search for a head that stands on paper. */
export const ChainPanel = ({ head }: { head: Head | null | undefined }) => {
  const words = useWords(trailWords)
  return (
    <section className={classes.chain} aria-label={words.chain}>
      <p className={classes.head}>
        <span>{words.headOf}</span> <strong className={classes.code}>{head?.code ?? '—'}</strong>
        <span>
          {head && words.sealedUpTo(head.seal, exactInstantWords(head.sealedAt), head.entries)}
          {head === null && words.noHead}
        </span>
      </p>
      <FindHead />
      <VerifyChain />
    </section>
  )
}
