CREATE TABLE "account_credentials" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"password_hash" text NOT NULL,
	"former_hashes" text[] NOT NULL,
	"must_change" boolean NOT NULL,
	"one_time_until" timestamp (3) with time zone,
	"password_set_at" timestamp (3) with time zone NOT NULL,
	"totp_secret" text,
	"totp_confirmed_at" timestamp (3) with time zone,
	"totp_last_step" bigint,
	"last_signed_in_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sign_in_name" text NOT NULL,
	"person" text NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"roles" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_clock" (
	"one" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"offset" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"number" integer PRIMARY KEY NOT NULL,
	"from_transaction" bigint NOT NULL,
	"below_transaction" bigint NOT NULL,
	"entries" integer NOT NULL,
	"digests" "bytea" NOT NULL,
	"previous" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_seals_previous_unique" UNIQUE("previous"),
	CONSTRAINT "audit_seals_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"from_code" text collate "C" NOT NULL,
	"to_code" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"handed_over_by" text NOT NULL,
	"import_id" uuid
);
--> statement-breakpoint
CREATE TABLE "known_devices" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"address" text NOT NULL,
	"device" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_brakes" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_failure_at" timestamp (3) with time zone NOT NULL,
	"held_until" timestamp (3) with time zone
);
--> statement-breakpoint
DROP INDEX "institutions_credit_code";--> statement-breakpoint
ALTER TABLE "import_origins" DROP CONSTRAINT "import_origins_shape_identity_occurrence_pk";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "sequence" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
INSERT INTO "audit_clock" DEFAULT VALUES;--> statement-breakpoint
-- Where a dump is restored on another server its transaction numbers begin anew; the offset keeps ours ascending.
CREATE FUNCTION audit_transaction() RETURNS bigint LANGUAGE sql VOLATILE SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT pg_current_xact_id()::text::bigint + coalesce((SELECT "offset" FROM audit_clock), 0) $$;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "transaction" bigint DEFAULT audit_transaction() NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "account_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "origin" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "divisions" ADD COLUMN "own" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "divisions" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "divisions" ADD COLUMN "successor" text collate "C";--> statement-breakpoint
-- What was imported until now was imported for the whole district.
ALTER TABLE "import_origins" ADD COLUMN "scope_code" text collate "C";--> statement-breakpoint
-- Forced row security would hide these rows from an owner who is no superuser.
ALTER TABLE "import_origins" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "import_origins" SET "scope_code" = (SELECT value->>'code' FROM installation WHERE name = 'district');--> statement-breakpoint
ALTER TABLE "import_origins" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_origins" ALTER COLUMN "scope_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "import_origins" ADD CONSTRAINT "import_origins_pk" PRIMARY KEY("scope_code","shape","identity","occurrence","institution_id");--> statement-breakpoint
ALTER TABLE "import_shapes" DROP CONSTRAINT "import_shapes_pkey";--> statement-breakpoint
ALTER TABLE "import_shapes" ADD COLUMN "division_code" text collate "C";--> statement-breakpoint
UPDATE "import_shapes" SET "division_code" = (SELECT value->>'code' FROM installation WHERE name = 'district');--> statement-breakpoint
ALTER TABLE "import_shapes" ALTER COLUMN "division_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "import_shapes" ADD CONSTRAINT "import_shapes_division_code_shape_pk" PRIMARY KEY("division_code","shape");--> statement-breakpoint
ALTER TABLE "account_credentials" ADD CONSTRAINT "account_credentials_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_sign_in_name" ON "accounts" USING btree ("sign_in_name");--> statement-breakpoint
CREATE INDEX "accounts_by_division" ON "accounts" USING btree ("division_code","sign_in_name");--> statement-breakpoint
CREATE INDEX "handovers_of_institution" ON "handovers" USING btree ("institution_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_of_account" ON "sessions" USING btree ("account_id","ends_at");--> statement-breakpoint
CREATE INDEX "audit_entries_transaction" ON "audit_entries" USING btree ("transaction","sequence");--> statement-breakpoint
CREATE INDEX "audit_entries_latest" ON "audit_entries" USING btree ("at","sequence","division_code");--> statement-breakpoint
CREATE INDEX "audit_entries_person" ON "audit_entries" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "audit_seals_below" ON "audit_seals" USING btree ("below_transaction");--> statement-breakpoint
CREATE INDEX "institutions_credit_code" ON "institutions" USING btree ("credit_code_key","division_code");--> statement-breakpoint
CREATE INDEX "institutions_named_duplicates" ON "institutions" USING btree ("division_code") WHERE "institutions"."possible_duplicate_of" <> '{}';