-- Who wrote the words of a paper; of the drafts that stand, whoever made them, as the trail knows.
ALTER TABLE "papers" ADD COLUMN "authors" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
GRANT UPDATE (authors) ON papers TO silverguard_app;--> statement-breakpoint
ALTER TABLE papers NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_entries NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE papers SET authors = ARRAY[entry.account_id] FROM audit_entries entry
  WHERE papers.state = 'drafted' AND entry.action = 'paper.drafted' AND entry.account_id IS NOT NULL
    AND entry.subject_kind = 'institution' AND entry.subject_id = papers.institution_id::text AND entry.changes -> 0 ->> 'after' = papers.id::text;--> statement-breakpoint
ALTER TABLE papers FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;
