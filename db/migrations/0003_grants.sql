GRANT USAGE ON SCHEMA public TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON divisions, rule_sets, installation, campaigns, import_shapes TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON institutions, imports, import_origins TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON import_rows, import_files TO silverguard_app;--> statement-breakpoint
-- A statement of fact is never overwritten: it is withdrawn, or moves with its institution.
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by, division_code) ON fact_statements TO silverguard_app;--> statement-breakpoint
-- The trail is written and read, never changed.
GRANT SELECT, INSERT ON audit_entries TO silverguard_app;
