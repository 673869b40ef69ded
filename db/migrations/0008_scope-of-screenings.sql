ALTER TABLE screenings ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE screenings FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE outside_checks ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE outside_checks FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE evidence_files ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE evidence_files FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY screenings_in_scope ON screenings TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
CREATE POLICY outside_checks_in_scope ON outside_checks TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
CREATE POLICY evidence_files_in_scope ON evidence_files TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
-- What was seen is never changed: it is withdrawn, or goes along with its place.
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason, division_code) ON screenings, outside_checks TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (division_code) ON evidence_files TO silverguard_app;--> statement-breakpoint
GRANT UPDATE (withdrawn_reason) ON fact_statements TO silverguard_app;--> statement-breakpoint
-- Taking back an import removes what it added and nobody touched since, and nothing else; what other imports that were taken back said of it goes along.
GRANT DELETE ON institutions, fact_statements, screenings, handovers TO silverguard_app;--> statement-breakpoint
CREATE POLICY institutions_removed_by_undo ON institutions AS RESTRICTIVE FOR DELETE TO silverguard_app
  USING (EXISTS (SELECT FROM import_rows WHERE import_rows.institution_id = institutions.id AND import_rows.outcome = 'added'));--> statement-breakpoint
CREATE POLICY fact_statements_removed_by_undo ON fact_statements AS RESTRICTIVE FOR DELETE TO silverguard_app
  USING (import_id IS NOT NULL AND EXISTS (SELECT FROM import_rows WHERE import_rows.institution_id = fact_statements.institution_id AND import_rows.outcome = 'added'));--> statement-breakpoint
CREATE POLICY screenings_removed_by_undo ON screenings AS RESTRICTIVE FOR DELETE TO silverguard_app
  USING (import_id IS NOT NULL AND EXISTS (SELECT FROM import_rows WHERE import_rows.institution_id = screenings.institution_id AND import_rows.outcome = 'added'));--> statement-breakpoint
CREATE POLICY handovers_removed_by_undo ON handovers AS RESTRICTIVE FOR DELETE TO silverguard_app
  USING (EXISTS (SELECT FROM import_rows WHERE import_rows.institution_id = handovers.institution_id AND import_rows.outcome = 'added'));--> statement-breakpoint
-- Without an actor nothing is written anywhere.
DO $$
DECLARE
  written text;
  command text;
BEGIN
  FOREACH written IN ARRAY ARRAY['screenings', 'outside_checks', 'evidence_files'] LOOP
    FOREACH command IN ARRAY ARRAY['INSERT', 'UPDATE'] LOOP
      EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR %s TO silverguard_app WITH CHECK (current_setting(''silverguard.actor'', true) <> '''')',
        written || '_' || lower(command) || '_by_someone', written, command);
    END LOOP;
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR DELETE TO silverguard_app USING (current_setting(''silverguard.actor'', true) <> '''')',
      written || '_delete_by_someone', written);
  END LOOP;
END
$$;
