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
-- Taking back an import removes what that import added and nobody touched since, and nothing else; what other imports that were taken back said of it goes along.
GRANT DELETE ON institutions, fact_statements, screenings, handovers TO silverguard_app;--> statement-breakpoint
CREATE POLICY institutions_removed_by_undo ON institutions AS RESTRICTIVE FOR DELETE TO silverguard_app
  USING (duty_code >= current_setting('silverguard.scope_from', true) AND duty_code < current_setting('silverguard.scope_below', true)
    AND id IN (SELECT import_rows.institution_id FROM import_rows
    WHERE import_rows.outcome = 'added' AND import_rows.import_id = nullif(current_setting('silverguard.undoing', true), '')::uuid));--> statement-breakpoint
CREATE POLICY fact_statements_removed_by_undo ON fact_statements AS RESTRICTIVE FOR DELETE TO silverguard_app
  USING (import_id IS NOT NULL AND institution_id IN (SELECT import_rows.institution_id FROM import_rows
    WHERE import_rows.outcome = 'added' AND import_rows.import_id = nullif(current_setting('silverguard.undoing', true), '')::uuid));--> statement-breakpoint
CREATE POLICY screenings_removed_by_undo ON screenings AS RESTRICTIVE FOR DELETE TO silverguard_app
  USING (import_id IS NOT NULL AND institution_id IN (SELECT import_rows.institution_id FROM import_rows
    WHERE import_rows.outcome = 'added' AND import_rows.import_id = nullif(current_setting('silverguard.undoing', true), '')::uuid));--> statement-breakpoint
CREATE POLICY handovers_removed_by_undo ON handovers AS RESTRICTIVE FOR DELETE TO silverguard_app
  USING (institution_id IN (SELECT import_rows.institution_id FROM import_rows
    WHERE import_rows.outcome = 'added' AND import_rows.import_id = nullif(current_setting('silverguard.undoing', true), '')::uuid));--> statement-breakpoint
-- Which of the places that one's own import added an import of any scope names as well: a township does not see the bureau's imports, and must not remove what they named.
GRANT SELECT (id, state) ON imports TO silverguard_door;--> statement-breakpoint
GRANT SELECT (import_id, institution_id, division_code, outcome) ON import_rows TO silverguard_door;--> statement-breakpoint
CREATE POLICY imports_at_the_door ON imports FOR SELECT TO silverguard_door USING (true);--> statement-breakpoint
CREATE POLICY import_rows_at_the_door ON import_rows FOR SELECT TO silverguard_door USING (true);--> statement-breakpoint
CREATE FUNCTION named_by_other_imports(own_import uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT own.institution_id FROM import_rows own
  WHERE own.import_id = own_import AND own.outcome = 'added'
    AND own.division_code >= current_setting('silverguard.scope_from', true) AND own.division_code < current_setting('silverguard.scope_below', true)
    AND own.institution_id IN (SELECT other.institution_id FROM import_rows other JOIN imports ON imports.id = other.import_id
      WHERE other.import_id <> own_import AND other.outcome <> 'refused' AND imports.state = 'imported')
$$;--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO silverguard_door;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION named_by_other_imports(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION named_by_other_imports(uuid) TO silverguard_app;--> statement-breakpoint
ALTER FUNCTION named_by_other_imports(uuid) OWNER TO silverguard_door;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM silverguard_door;--> statement-breakpoint
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
