-- A range and not a prefix pattern: an empty or missing scope matches nothing.
-- The settings are not wrapped in sub-selects: those hide the scope's size from the planner, which then sorts the whole
-- register for each page (measured at 100,000 rows: 1,400 ms against 250).
ALTER TABLE institutions ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE institutions FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY institutions_in_scope ON institutions TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
ALTER TABLE fact_statements ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE fact_statements FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY fact_statements_in_scope ON fact_statements TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY audit_entries_in_scope ON audit_entries TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
ALTER TABLE imports ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE imports FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY imports_in_scope ON imports TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
ALTER TABLE import_files ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE import_files FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY import_files_in_scope ON import_files TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY import_rows_in_scope ON import_rows TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
ALTER TABLE import_origins ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE import_origins FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY import_origins_in_scope ON import_origins TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));
