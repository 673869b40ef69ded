-- One number, one paper, over the whole installation: row security hides the papers of others from whoever would look for it.
-- 银民函〔2026〕12号 and 银民函[2026] 12号 are the same number.
CREATE UNIQUE INDEX papers_document_no ON papers (lower(regexp_replace(normalize(document_no, NFKC), '[][〔〕【】()\s]', '', 'g'))) WHERE state = 'issued';
