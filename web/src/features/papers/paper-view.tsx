import { Button } from '@mantine/core'
import { exportPaper, type Paper } from '@silverguard/shared/handling/papers/contract'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { downloadAddress } from '../../api.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useText } from '../../words/language.tsx'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { DraftForm } from './draft-form.tsx'
import { useDraftValues } from './draft-values.ts'
import { IssueForm } from './issue-form.tsx'
import { PaperContent } from './paper-content.tsx'
import { PaperStanding } from './paper-standing.tsx'
import classes from './papers.module.css'
import { ReceiptSection } from './receipt-section.tsx'
import { useTelling } from './told.ts'
import { ToldLine } from './told-line.tsx'
import { WithdrawPaper } from './withdraw-paper.tsx'

/** One paper: a draft to fill in and issue, or what was issued and who received it. */
export const PaperView = ({ paper }: { paper: Paper }) => {
  const words = useWords(paperWords)
  const inWords = useText()
  const mayExport = useMay('list.export')
  const draft = useDraftValues(paper)
  const telling = useTelling(paper)
  const isTyping = useRef(false)
  const typing = (is: boolean) => {
    isTyping.current = is
  }
  // The form in which one typed is gone once the paper is no longer what it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is what it waits for.
  useEffect(() => typing(false), [paper.state])
  const isOpen = paper.mayChange
  return (
    <>
      <LeaveGuard isUnsaved={() => isTyping.current || (isOpen && draft.unsaved)} />
      <PageHead title={words.ofInstitution(inWords(paperKindWords[paper.kind]), paper.institutionName)}>
        <Button variant="default" renderRoot={(props) => <Link to="/handling/papers" {...props} />}>
          {words.allPapers}
        </Button>
        {mayExport && paper.state !== 'withdrawn' && (
          <Button variant="default" component="a" href={downloadAddress(exportPaper, { params: { id: paper.id } })} download>
            {words.document}
          </Button>
        )}
        {isOpen && <WithdrawPaper paper={paper} telling={telling} />}
      </PageHead>
      <ToldLine told={telling.told} />
      <PaperStanding paper={paper} />
      <div className={classes.page}>
        <div className={classes.column}>{isOpen ? <DraftForm paper={paper} draft={draft} telling={telling} /> : <PaperContent paper={paper} />}</div>
        <div className={classes.column}>
          {isOpen && <IssueForm paper={paper} draft={draft} telling={telling} typing={typing} />}
          {paper.state === 'issued' && <ReceiptSection paper={paper} telling={telling} typing={typing} />}
        </div>
      </div>
    </>
  )
}
