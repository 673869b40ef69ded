-- Every request works as this role, because whoever owns the tables passes by row-level security.
-- Roles belong to the whole cluster: another database, or another process just now, may have made it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'silverguard_app') THEN
    BEGIN
      CREATE ROLE silverguard_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'silverguard_app', 'USAGE') THEN
    EXECUTE format('GRANT silverguard_app TO %I', current_user);
  END IF;
END
$$;
