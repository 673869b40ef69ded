-- The door: a role that only reads what is needed before anyone is known. It owns the functions by which that is asked.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'silverguard_door') THEN
    BEGIN
      CREATE ROLE silverguard_door NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'silverguard_door', 'USAGE') THEN
    EXECUTE format('GRANT silverguard_door TO %I', current_user);
  END IF;
END
$$;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO silverguard_door;--> statement-breakpoint
GRANT SELECT ON accounts, account_credentials, known_devices TO silverguard_door;--> statement-breakpoint
GRANT SELECT, UPDATE (seen_at) ON sessions TO silverguard_door;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON accounts, account_credentials, sessions TO silverguard_app;--> statement-breakpoint
-- A hand-over happened as it is written; it only goes along with its place.
GRANT SELECT, INSERT, UPDATE (division_code) ON handovers TO silverguard_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON known_devices, sign_in_brakes TO silverguard_app;--> statement-breakpoint
-- What imports remember of a file's shape: where two scopes become one, one of two memories goes.
GRANT DELETE ON import_shapes, import_origins TO silverguard_app;--> statement-breakpoint
-- Links of the chain are made and read, never changed.
GRANT SELECT, INSERT ON audit_seals TO silverguard_app;--> statement-breakpoint
GRANT SELECT ON audit_clock TO silverguard_app;--> statement-breakpoint
-- A pool that logs in as the application role finds out whether the tables are of its version.
GRANT USAGE ON SCHEMA drizzle TO silverguard_app;--> statement-breakpoint
GRANT SELECT ON drizzle.__drizzle_migrations TO silverguard_app;--> statement-breakpoint
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE account_credentials ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE account_credentials FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE known_devices ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE known_devices FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE handovers ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE handovers FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE import_shapes ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE import_shapes FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE divisions ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE divisions FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE installation ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE installation FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE rule_sets ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE rule_sets FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE campaigns ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE campaigns FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_seals ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_seals FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_clock ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_clock FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE sign_in_brakes ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE sign_in_brakes FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY handovers_in_scope ON handovers TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
CREATE POLICY import_shapes_in_scope ON import_shapes TO silverguard_app
  USING (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
  WITH CHECK (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true));--> statement-breakpoint
-- An account is changed by an administrator within scope, and never by the person themselves.
CREATE POLICY accounts_seen ON accounts FOR SELECT TO silverguard_app
  USING ((division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true)) OR id::text = current_setting('silverguard.account', true));--> statement-breakpoint
CREATE POLICY accounts_made ON accounts FOR INSERT TO silverguard_app WITH CHECK ((division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
    AND current_setting('silverguard.administers', true) = 'yes' AND id::text <> current_setting('silverguard.account', true));--> statement-breakpoint
CREATE POLICY accounts_changed ON accounts FOR UPDATE TO silverguard_app USING ((division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
    AND current_setting('silverguard.administers', true) = 'yes' AND id::text <> current_setting('silverguard.account', true)) WITH CHECK ((division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true))
    AND current_setting('silverguard.administers', true) = 'yes' AND id::text <> current_setting('silverguard.account', true));--> statement-breakpoint
CREATE POLICY account_credentials_of_oneself ON account_credentials TO silverguard_app
  USING (account_id::text = current_setting('silverguard.account', true)
    OR (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true) AND current_setting('silverguard.administers', true) = 'yes'))
  WITH CHECK ((account_id::text = current_setting('silverguard.account', true) AND division_code = current_setting('silverguard.scope_from', true))
    OR (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true) AND current_setting('silverguard.administers', true) = 'yes'));--> statement-breakpoint
CREATE POLICY sessions_of_oneself ON sessions TO silverguard_app
  USING (account_id::text = current_setting('silverguard.account', true)
    OR (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true) AND current_setting('silverguard.administers', true) = 'yes'))
  WITH CHECK ((account_id::text = current_setting('silverguard.account', true) AND division_code = current_setting('silverguard.scope_from', true))
    OR (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true) AND current_setting('silverguard.administers', true) = 'yes'));--> statement-breakpoint
CREATE POLICY known_devices_of_oneself ON known_devices TO silverguard_app
  USING (account_id::text = current_setting('silverguard.account', true)
    OR (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true) AND current_setting('silverguard.administers', true) = 'yes'))
  WITH CHECK ((account_id::text = current_setting('silverguard.account', true) AND division_code = current_setting('silverguard.scope_from', true))
    OR (division_code >= current_setting('silverguard.scope_from', true) AND division_code < current_setting('silverguard.scope_below', true) AND current_setting('silverguard.administers', true) = 'yes'));--> statement-breakpoint
-- What holds for the installation as a whole is changed by those whose scope covers all of it.
CREATE FUNCTION covers_installation() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(current_setting('silverguard.scope_from', true), '') <> ''
    AND coalesce((SELECT value->>'code' >= current_setting('silverguard.scope_from', true) AND value->>'code' < current_setting('silverguard.scope_below', true)
      FROM installation WHERE name = 'district'), true)
$$;--> statement-breakpoint
CREATE POLICY installation_read ON installation FOR SELECT TO silverguard_app USING (true);--> statement-breakpoint
CREATE POLICY installation_added ON installation FOR INSERT TO silverguard_app WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY installation_changed ON installation FOR UPDATE TO silverguard_app USING (covers_installation()) WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY rule_sets_read ON rule_sets FOR SELECT TO silverguard_app USING (true);--> statement-breakpoint
CREATE POLICY rule_sets_added ON rule_sets FOR INSERT TO silverguard_app WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY rule_sets_changed ON rule_sets FOR UPDATE TO silverguard_app USING (covers_installation()) WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY campaigns_read ON campaigns FOR SELECT TO silverguard_app USING (true);--> statement-breakpoint
CREATE POLICY campaigns_added ON campaigns FOR INSERT TO silverguard_app WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY campaigns_changed ON campaigns FOR UPDATE TO silverguard_app USING (covers_installation()) WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY divisions_read ON divisions FOR SELECT TO silverguard_app USING (true);--> statement-breakpoint
CREATE POLICY divisions_added ON divisions FOR INSERT TO silverguard_app WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY divisions_changed ON divisions FOR UPDATE TO silverguard_app USING (covers_installation()) WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY audit_seals_read ON audit_seals FOR SELECT TO silverguard_app USING (true);--> statement-breakpoint
CREATE POLICY audit_seals_added ON audit_seals FOR INSERT TO silverguard_app WITH CHECK (covers_installation());--> statement-breakpoint
CREATE POLICY audit_clock_read ON audit_clock FOR SELECT TO silverguard_app USING (true);--> statement-breakpoint
CREATE POLICY sign_in_brakes_open ON sign_in_brakes TO silverguard_app USING (true) WITH CHECK (true);--> statement-breakpoint
-- A township reads every place in its division and changes those whose duty is its own.
CREATE POLICY institutions_of_duty ON institutions AS RESTRICTIVE FOR UPDATE TO silverguard_app
  USING (duty_code >= current_setting('silverguard.scope_from', true) AND duty_code < current_setting('silverguard.scope_below', true)) WITH CHECK (true);--> statement-breakpoint
-- Nobody writes in another's name, nor into a range of the chain that is sealed.
CREATE POLICY audit_entries_by_actor ON audit_entries AS RESTRICTIVE FOR INSERT TO silverguard_app
  WITH CHECK (actor = current_setting('silverguard.actor', true) AND coalesce(account_id::text, '') = current_setting('silverguard.account', true)
    AND transaction = audit_transaction());--> statement-breakpoint
-- Without an actor nothing is written anywhere.
DO $$
DECLARE
  written text;
  command text;
BEGIN
  FOR written IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' LOOP
    FOREACH command IN ARRAY ARRAY['INSERT', 'UPDATE'] LOOP
      EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR %s TO silverguard_app WITH CHECK (current_setting(''silverguard.actor'', true) <> '''')',
        written || '_' || lower(command) || '_by_someone', written, command);
    END LOOP;
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR DELETE TO silverguard_app USING (current_setting(''silverguard.actor'', true) <> '''')',
      written || '_delete_by_someone', written);
  END LOOP;
END
$$;--> statement-breakpoint
CREATE POLICY accounts_at_the_door ON accounts FOR SELECT TO silverguard_door USING (true);--> statement-breakpoint
CREATE POLICY account_credentials_at_the_door ON account_credentials FOR SELECT TO silverguard_door USING (true);--> statement-breakpoint
CREATE POLICY known_devices_at_the_door ON known_devices FOR SELECT TO silverguard_door USING (true);--> statement-breakpoint
CREATE POLICY sessions_at_the_door ON sessions TO silverguard_door USING (true) WITH CHECK (true);--> statement-breakpoint
-- pg_temp stands last: unnamed it would be searched first, and a table of the asker's own would be taken for ours.
CREATE FUNCTION find_session(token bytea) RETURNS TABLE (session_id uuid, seen_at timestamptz, ends_at timestamptz, account_id uuid, sign_in_name text, person text,
    division_code text, roles text[], must_change boolean, second_factor boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.id, s.seen_at, s.ends_at, a.id, a.sign_in_name, a.person, a.division_code, a.roles, c.must_change, c.totp_confirmed_at IS NOT NULL
  FROM sessions s JOIN accounts a ON a.id = s.account_id JOIN account_credentials c ON c.account_id = a.id
  WHERE s.token_hash = token AND s.ended_at IS NULL AND a.active
$$;--> statement-breakpoint
-- Only forward, so that the idle limit runs from the latest request.
CREATE FUNCTION touch_session(token bytea, at timestamptz) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE sessions SET seen_at = at WHERE token_hash = token AND ended_at IS NULL AND seen_at < at
$$;--> statement-breakpoint
CREATE FUNCTION find_account(wanted text, device bytea) RETURNS TABLE (account_id uuid, sign_in_name text, person text, division_code text, roles text[], active boolean,
    password_hash text, must_change boolean, one_time_until timestamptz, totp_secret text, totp_confirmed_at timestamptz, totp_last_step bigint, known_device boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id, a.sign_in_name, a.person, a.division_code, a.roles, a.active, c.password_hash, c.must_change, c.one_time_until, c.totp_secret, c.totp_confirmed_at,
    c.totp_last_step, EXISTS (SELECT FROM known_devices d WHERE d.token_hash = device AND d.account_id = a.id)
  FROM accounts a JOIN account_credentials c ON c.account_id = a.id WHERE a.sign_in_name = wanted
$$;--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO silverguard_door;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION find_session(bytea) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION find_session(bytea) TO silverguard_app;--> statement-breakpoint
ALTER FUNCTION find_session(bytea) OWNER TO silverguard_door;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION touch_session(bytea, timestamptz) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION touch_session(bytea, timestamptz) TO silverguard_app;--> statement-breakpoint
ALTER FUNCTION touch_session(bytea, timestamptz) OWNER TO silverguard_door;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION find_account(text, bytea) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION find_account(text, bytea) TO silverguard_app;--> statement-breakpoint
ALTER FUNCTION find_account(text, bytea) OWNER TO silverguard_door;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM silverguard_door;
