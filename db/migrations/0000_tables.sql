CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"sentence" jsonb NOT NULL,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "divisions" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fact_statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"fact" text NOT NULL,
	"value" jsonb NOT NULL,
	"true_since" date NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text NOT NULL,
	"import_id" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text
);
--> statement-breakpoint
CREATE TABLE "import_files" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_origins" (
	"shape" text NOT NULL,
	"identity" text NOT NULL,
	"occurrence" integer NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	CONSTRAINT "import_origins_shape_identity_occurrence_pk" PRIMARY KEY("shape","identity","occurrence")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"outcome" text NOT NULL,
	"name" text NOT NULL,
	"institution_id" uuid,
	"base_version" integer,
	"changes" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"marks" text[] NOT NULL,
	"staged" jsonb,
	CONSTRAINT "import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "import_shapes" (
	"shape" text PRIMARY KEY NOT NULL,
	"mapping" jsonb NOT NULL,
	"remembered_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text NOT NULL,
	"look" jsonb NOT NULL,
	"mapping" jsonb,
	"day" date,
	"division_code" text collate "C" NOT NULL,
	"division_stated" text,
	"progress_done" integer DEFAULT 0 NOT NULL,
	"progress_total" integer DEFAULT 0 NOT NULL,
	"progress_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"compared_with" text,
	"counts" jsonb,
	"failure" jsonb,
	"actor" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "institutions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"duty_code" text collate "C" NOT NULL,
	"township_pending" boolean DEFAULT false NOT NULL,
	"township_stated" text,
	"possible_duplicate_of" uuid[] DEFAULT '{}' NOT NULL,
	"name" text NOT NULL,
	"former_names" text[],
	"credit_code" text,
	"credit_code_key" text,
	"credit_code_doubtful" boolean DEFAULT false NOT NULL,
	"kind" text,
	"ownership" text,
	"registration_type" text,
	"registrar" text,
	"filed_on" date,
	"filed_with" text,
	"village" text,
	"address" text,
	"longitude" double precision,
	"latitude" double precision,
	"residents" integer,
	"operator" text,
	"investor" text,
	"legal_representative" text,
	"person_in_charge" text,
	"telephones" text[],
	"started_on" date,
	"found_through" text,
	"rating" smallint,
	"several_lines" boolean,
	"marketing" text,
	"charging" text,
	"running_state" text,
	"closed_since" date,
	"particulars_as_of" date NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_match" text NOT NULL,
	"search_text" text NOT NULL,
	"facts" jsonb NOT NULL,
	"registration" text GENERATED ALWAYS AS (facts->>'registration') STORED,
	"bed_count" numeric GENERATED ALWAYS AS ((facts->>'bedCount')::numeric) STORED,
	"large_prepayers" numeric GENERATED ALWAYS AS ((facts->>'largePrepayers')::numeric) STORED,
	"prepaid_balance" numeric GENERATED ALWAYS AS ((facts->>'prepaidBalance')::numeric) STORED,
	"verdict" jsonb NOT NULL,
	"level" text NOT NULL,
	"could_reach" text NOT NULL,
	"status" text NOT NULL,
	"standing" text NOT NULL,
	"standing_rank" smallint NOT NULL,
	"rule_set_id" text NOT NULL,
	"scored_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rule_sets" (
	"id" text PRIMARY KEY NOT NULL,
	"profile" text NOT NULL,
	"effective_from" date NOT NULL,
	"parameters" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"active" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "fact_statements" ADD CONSTRAINT "fact_statements_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_origins" ADD CONSTRAINT "import_origins_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institutions" ADD CONSTRAINT "institutions_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject_kind","subject_id","at");--> statement-breakpoint
CREATE INDEX "fact_statements_latest" ON "fact_statements" USING btree ("institution_id","fact","true_since","recorded_at");--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("import_id","outcome","row");--> statement-breakpoint
CREATE UNIQUE INDEX "institutions_credit_code" ON "institutions" USING btree ("credit_code_key");--> statement-breakpoint
CREATE INDEX "institutions_counts" ON "institutions" USING btree ("division_code","standing","status","registration","kind");--> statement-breakpoint
CREATE INDEX "institutions_by_level" ON "institutions" USING btree ("standing_rank","division_code","name_key","id");--> statement-breakpoint
CREATE INDEX "institutions_by_division" ON "institutions" USING btree ("division_code","name_key","id");--> statement-breakpoint
CREATE INDEX "institutions_by_name" ON "institutions" USING btree ("name_key","id","division_code");--> statement-breakpoint
CREATE INDEX "institutions_by_change" ON "institutions" USING btree ("changed_at","id","division_code");--> statement-breakpoint
CREATE UNIQUE INDEX "rule_sets_one_active" ON "rule_sets" USING btree ("active") WHERE "rule_sets"."active";