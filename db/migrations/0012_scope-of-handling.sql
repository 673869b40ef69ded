-- Rows of handling belong to a place: only its scope reads or writes them, and without an actor nothing is written.
DO $$
DECLARE
  written text;
  command text;
  scoped text := 'division_code >= current_setting(''silverguard.scope_from'', true) AND division_code < current_setting(''silverguard.scope_below'', true)';
  someone text := 'current_setting(''silverguard.actor'', true) <> ''''';
BEGIN
  FOREACH written IN ARRAY ARRAY['plans', 'handling_facts', 'actions', 'action_events', 'refund_ledgers', 'refund_lines', 'refund_payments',
    'people_entries', 'papers', 'escalations', 'notices'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', written);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', written);
    EXECUTE format('CREATE POLICY %I ON %I TO silverguard_app USING (%s) WITH CHECK (%s)', written || '_in_scope', written, scoped, scoped);
  END LOOP;
  FOREACH written IN ARRAY ARRAY['plans', 'handling_facts', 'actions', 'action_events', 'refund_ledgers', 'refund_lines', 'refund_payments',
    'people_entries', 'papers', 'escalations', 'notices', 'paper_templates'] LOOP
    FOREACH command IN ARRAY ARRAY['INSERT', 'UPDATE'] LOOP
      EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR %s TO silverguard_app WITH CHECK (%s)', written || '_' || lower(command) || '_by_someone', written, command, someone);
    END LOOP;
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR DELETE TO silverguard_app USING (%s)', written || '_delete_by_someone', written, someone);
  END LOOP;
END
$$;--> statement-breakpoint
ALTER TABLE paper_templates ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE paper_templates FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY paper_templates_read ON paper_templates FOR SELECT TO silverguard_app USING (true);--> statement-breakpoint
CREATE POLICY paper_templates_added ON paper_templates FOR INSERT TO silverguard_app WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY paper_templates_changed ON paper_templates FOR UPDATE TO silverguard_app USING (covers_installation()) WITH CHECK (covers_installation());--> statement-breakpoint
-- Nothing of handling is deleted; what happened is never rewritten.
GRANT SELECT, INSERT, UPDATE (level, determination_id, called_for, revised_at, followed, division_code) ON plans TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (division_code) ON handling_facts, action_events TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (version, state, unit_code, handler_account, handler_name, hands, due_from, due_days, due_on, due_provisional, fields, result, evidence,
  finished_by, finished_account, finished_at, ended_by, ended_account, ended_at, ended_reason, lapsed_on, lapsed_why, changed_at, division_code) ON actions TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (version, basis, elders, division_code) ON refund_ledgers TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (owed_fen, note, voided_at, voided_by, voided_reason, division_code) ON refund_lines TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (approved_at, approved_by, approved_account, voided_at, voided_by, voided_reason, division_code) ON refund_payments TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (voided_at, voided_by, voided_reason, division_code) ON people_entries TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (version, state, "values", document_no, signed_by, issued_on, scan, issued_at, issued_by, receipt_on, receipt_from, receipt_note, receipt_evidence,
  receipt_by, withdrawn_at, withdrawn_by, withdrawn_reason, division_code) ON papers TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (retired_at, retired_by) ON paper_templates TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (taken_on, division_code) ON escalations TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (read_at, division_code) ON notices TO silverguard_app;--> statement-breakpoint
-- What is still owed by a place, in fen; null where nobody has said what it owes.
CREATE FUNCTION still_owed(place uuid) RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT sum(line.owed_fen - coalesce((SELECT sum(payment.fen) FROM refund_payments payment
    WHERE payment.line_id = line.id AND payment.voided_at IS NULL AND (payment.kind = 'refunded' OR payment.approved_at IS NOT NULL)), 0))::bigint
  FROM refund_lines line WHERE line.institution_id = place AND line.voided_at IS NULL
$$;--> statement-breakpoint
-- The transition table once more, where no program can get past it: see lifecycle.ts.
CREATE FUNCTION keep_action() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  owed bigint;
BEGIN
  IF OLD.state IN ('closed', 'dropped') AND to_jsonb(NEW) - 'division_code' - 'unit_code' <> to_jsonb(OLD) - 'division_code' - 'unit_code' THEN
    RAISE EXCEPTION 'an action that has ended is never changed';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('todo', 'doing'), ('doing', 'done'), ('done', 'closed'), ('done', 'doing'), ('todo', 'dropped'), ('doing', 'dropped')) THEN
    RAISE EXCEPTION 'no transition leads from % to %', OLD.state, NEW.state;
  END IF;
  IF NOT NEW.hands @> OLD.hands THEN
    RAISE EXCEPTION 'who handled an action is not forgotten';
  END IF;
  IF NEW.state = 'done' AND OLD.state = 'doing' AND (NEW.finished_account IS NULL OR NOT NEW.finished_account = ANY (NEW.hands)) THEN
    RAISE EXCEPTION 'an action is finished by who handles it';
  END IF;
  IF NEW.state = 'closed' AND OLD.state = 'done' AND NEW.code IN ('MO4', 'MU2') THEN
    owed := still_owed(NEW.institution_id);
    IF owed IS NULL OR owed > 0 THEN
      RAISE EXCEPTION 'money is still owed, or nobody has said how much';
    END IF;
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER actions_kept BEFORE UPDATE ON actions FOR EACH ROW EXECUTE FUNCTION keep_action();--> statement-breakpoint
-- No line bears more than is owed on it; settlements that wait are counted, so that approving them never goes beyond.
CREATE FUNCTION keep_ledger() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  line uuid;
BEGIN
  IF TG_TABLE_NAME = 'refund_lines' THEN line := NEW.id; ELSE line := NEW.line_id; END IF;
  IF (SELECT coalesce(sum(payment.fen), 0) FROM refund_payments payment WHERE payment.line_id = line AND payment.voided_at IS NULL)
    > (SELECT CASE WHEN found.voided_at IS NULL THEN found.owed_fen ELSE 0 END FROM refund_lines found WHERE found.id = line) THEN
    RAISE EXCEPTION 'more was paid than is owed';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER refund_lines_kept AFTER UPDATE ON refund_lines FOR EACH ROW EXECUTE FUNCTION keep_ledger();--> statement-breakpoint
CREATE TRIGGER refund_payments_kept AFTER INSERT OR UPDATE ON refund_payments FOR EACH ROW EXECUTE FUNCTION keep_ledger();--> statement-breakpoint
-- A template is never changed, only another put in its place; an issued paper stays as it was issued, but for its receipt.
CREATE FUNCTION keep_paper() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  later text[] := ARRAY['division_code', 'version', 'receipt_on', 'receipt_from', 'receipt_note', 'receipt_evidence', 'receipt_by'];
BEGIN
  IF OLD.state <> 'drafted' AND to_jsonb(NEW) - later <> to_jsonb(OLD) - later THEN
    RAISE EXCEPTION 'a paper that was issued or withdrawn is never changed';
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER papers_kept BEFORE UPDATE ON papers FOR EACH ROW EXECUTE FUNCTION keep_paper();
