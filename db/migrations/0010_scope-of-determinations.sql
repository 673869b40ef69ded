ALTER TABLE determinations ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE determinations FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY determinations_in_scope ON determinations TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
ALTER TABLE watches ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE watches FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY watches_in_scope ON watches TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
ALTER TABLE meetings ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE meetings FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY meetings_in_scope ON meetings TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
ALTER TABLE rule_drafts ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE rule_drafts FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY rule_drafts_read ON rule_drafts FOR SELECT TO silverguard_app USING (true);--> statement-breakpoint
CREATE POLICY rule_drafts_added ON rule_drafts FOR INSERT TO silverguard_app WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY rule_drafts_changed ON rule_drafts FOR UPDATE TO silverguard_app USING (covers_installation()) WITH CHECK (covers_installation());--> statement-breakpoint
ALTER TABLE rule_publications ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE rule_publications FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY rule_publications_read ON rule_publications FOR SELECT TO silverguard_app USING (true);--> statement-breakpoint
CREATE POLICY rule_publications_added ON rule_publications FOR INSERT TO silverguard_app WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY rule_publications_changed ON rule_publications FOR UPDATE TO silverguard_app USING (covers_installation()) WITH CHECK (covers_installation());--> statement-breakpoint
-- A determination is decided once; afterwards it only goes along with its place.
GRANT SELECT, INSERT, UPDATE (state, decided_upon, level, upon, previous, movement, reason, evidence, minutes, meeting_id, decided_by, decided_account, decided_at, division_code) ON determinations TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (ended_on, ended_by, division_code) ON watches TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (closed_at, summary, division_code) ON meetings TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (version, parameters, ended, note, state, changed_by, changed_at) ON rule_drafts TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by, revoked_reason) ON rule_publications TO silverguard_app;--> statement-breakpoint
-- A stored rule set is never changed, so that it can judge any past day: only which one scores now moves.
REVOKE UPDATE ON rule_sets FROM silverguard_app;--> statement-breakpoint
GRANT UPDATE (active) ON rule_sets TO silverguard_app;--> statement-breakpoint
CREATE FUNCTION keep_determination() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.state <> 'proposed' AND to_jsonb(NEW) - 'division_code' <> to_jsonb(OLD) - 'division_code' THEN
    RAISE EXCEPTION 'a determination that was decided is never changed';
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER determinations_kept BEFORE UPDATE ON determinations FOR EACH ROW EXECUTE FUNCTION keep_determination();--> statement-breakpoint
-- Without an actor nothing is written anywhere.
DO $$
DECLARE
  written text;
  command text;
BEGIN
  FOREACH written IN ARRAY ARRAY['determinations', 'watches', 'meetings', 'rule_drafts', 'rule_publications'] LOOP
    FOREACH command IN ARRAY ARRAY['INSERT', 'UPDATE'] LOOP
      EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR %s TO silverguard_app WITH CHECK (current_setting(''silverguard.actor'', true) <> '''')',
        written || '_' || lower(command) || '_by_someone', written, command);
    END LOOP;
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR DELETE TO silverguard_app USING (current_setting(''silverguard.actor'', true) <> '''')',
      written || '_delete_by_someone', written);
  END LOOP;
END
$$;--> statement-breakpoint
-- When which rule set was made to hold before there were publications: the trail knows. Whoever owns the tables is bound by their policies too.
ALTER TABLE rule_sets NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_entries NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE rule_publications NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO rule_publications (id, rule_set_id, holds_from, published_at, published_by, reason)
SELECT gen_random_uuid(), first.id, first.effective_from, first.created_at, '系统(启动)', '随系统提供 · shipped'
FROM rule_sets first WHERE first.id = coalesce(
  (SELECT entry.changes -> 0 ->> 'before' FROM audit_entries entry WHERE entry.action = 'profile.activated' ORDER BY entry.sequence LIMIT 1),
  (SELECT present.id FROM rule_sets present WHERE present.active));--> statement-breakpoint
INSERT INTO rule_publications (id, rule_set_id, holds_from, published_at, published_by, account_id, reason)
SELECT gen_random_uuid(), entry.subject_id, (entry.at AT TIME ZONE 'Asia/Shanghai')::date, entry.at, entry.actor, entry.account_id, '切换方案 · switched the plan'
FROM audit_entries entry JOIN rule_sets ON rule_sets.id = entry.subject_id WHERE entry.action = 'profile.activated' ORDER BY entry.sequence;--> statement-breakpoint
ALTER TABLE rule_sets FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE rule_publications FORCE ROW LEVEL SECURITY;
