CREATE TABLE "action_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"action_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"account" uuid,
	"from" text,
	"to" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"due_before" date,
	"due_after" date
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"plan_id" uuid NOT NULL,
	"code" text NOT NULL,
	"fact" text,
	"title" text,
	"state" text DEFAULT 'todo' NOT NULL,
	"unit_code" text collate "C" NOT NULL,
	"handler_account" uuid,
	"handler_name" text,
	"hands" uuid[] DEFAULT '{}' NOT NULL,
	"due_from" date,
	"due_days" smallint,
	"due_on" date NOT NULL,
	"due_provisional" boolean NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"result" text DEFAULT '' NOT NULL,
	"evidence" uuid[] DEFAULT '{}' NOT NULL,
	"finished_by" text,
	"finished_account" uuid,
	"finished_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended_account" uuid,
	"ended_at" timestamp (3) with time zone,
	"ended_reason" text DEFAULT '' NOT NULL,
	"lapsed_on" date,
	"lapsed_why" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "actions_closed_by_another" CHECK (state <> 'closed' or (ended_account is not null and not (ended_account = any (hands)))),
	CONSTRAINT "actions_named" CHECK ((code = 'ME') = (fact is not null) and (code = 'own') = (title is not null)),
	CONSTRAINT "actions_ended_whole" CHECK ((state in ('closed', 'dropped')) = (ended_at is not null)),
	CONSTRAINT "actions_dropped_why" CHECK (state <> 'dropped' or ended_reason <> '')
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"action_id" uuid NOT NULL,
	"step" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"raised_by" text NOT NULL,
	"paper_id" uuid,
	"taken_on" date
);
--> statement-breakpoint
CREATE TABLE "handling_facts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"fact" text NOT NULL,
	"value" jsonb NOT NULL,
	"true_since" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text NOT NULL,
	"evidence" uuid[] NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"account" uuid NOT NULL,
	"action_id" uuid,
	"sentence" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"by" text NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "paper_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" text NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_by" text
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'drafted' NOT NULL,
	"action_ids" uuid[] NOT NULL,
	"values" jsonb NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"drafted_by" text NOT NULL,
	"document_no" text,
	"signed_by" text,
	"issued_on" date,
	"scan" uuid,
	"issued_at" timestamp (3) with time zone,
	"issued_by" text,
	"receipt_on" date,
	"receipt_from" text,
	"receipt_note" text DEFAULT '' NOT NULL,
	"receipt_evidence" uuid,
	"receipt_by" text,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawn_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "papers_issued_whole" CHECK ((state = 'issued') = (document_no is not null and signed_by is not null and issued_on is not null and scan is not null)),
	CONSTRAINT "papers_receipt_of_issued" CHECK (receipt_on is null or state = 'issued')
);
--> statement-breakpoint
CREATE TABLE "people_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"people" integer NOT NULL,
	"elder" text DEFAULT '' NOT NULL,
	"on" date NOT NULL,
	"where" text DEFAULT '' NOT NULL,
	"evidence" uuid[] NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"voided_at" timestamp (3) with time zone,
	"voided_by" text,
	"voided_reason" text,
	CONSTRAINT "people_entries_count" CHECK (people >= 0)
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"level" text NOT NULL,
	"determination_id" uuid NOT NULL,
	"called_for" text[] NOT NULL,
	"drawn_up_at" timestamp (3) with time zone NOT NULL,
	"revised_at" timestamp (3) with time zone NOT NULL,
	"followed" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refund_ledgers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"basis" text NOT NULL,
	"elders" integer,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refund_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"ledger_id" uuid NOT NULL,
	"elder" text,
	"reference" text DEFAULT '' NOT NULL,
	"owed_fen" bigint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" text NOT NULL,
	"voided_at" timestamp (3) with time zone,
	"voided_by" text,
	"voided_reason" text,
	CONSTRAINT "refund_lines_owed" CHECK (owed_fen >= 0)
);
--> statement-breakpoint
CREATE TABLE "refund_payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"line_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"fen" bigint NOT NULL,
	"on" date NOT NULL,
	"evidence" uuid[] NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_account" uuid,
	"approved_at" timestamp (3) with time zone,
	"approved_by" text,
	"approved_account" uuid,
	"voided_at" timestamp (3) with time zone,
	"voided_by" text,
	"voided_reason" text,
	CONSTRAINT "refund_payments_amount" CHECK (fen > 0),
	CONSTRAINT "refund_payments_by_two" CHECK (approved_account is null or recorded_account is null or approved_account <> recorded_account)
);
--> statement-breakpoint
ALTER TABLE "action_events" ADD CONSTRAINT "action_events_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_events" ADD CONSTRAINT "action_events_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handling_facts" ADD CONSTRAINT "handling_facts_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_entries" ADD CONSTRAINT "people_entries_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_determination_id_determinations_id_fk" FOREIGN KEY ("determination_id") REFERENCES "public"."determinations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_ledgers" ADD CONSTRAINT "refund_ledgers_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_lines" ADD CONSTRAINT "refund_lines_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_lines" ADD CONSTRAINT "refund_lines_ledger_id_refund_ledgers_id_fk" FOREIGN KEY ("ledger_id") REFERENCES "public"."refund_ledgers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_payments" ADD CONSTRAINT "refund_payments_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_payments" ADD CONSTRAINT "refund_payments_line_id_refund_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."refund_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_events_of_action" ON "action_events" USING btree ("action_id","at");--> statement-breakpoint
CREATE INDEX "action_events_of_institution" ON "action_events" USING btree ("institution_id","at");--> statement-breakpoint
CREATE INDEX "actions_of_institution" ON "actions" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "actions_open" ON "actions" USING btree ("state","division_code","due_on","id");--> statement-breakpoint
CREATE INDEX "actions_of_handler" ON "actions" USING btree ("handler_account") WHERE "actions"."state" in ('todo', 'doing', 'done');--> statement-breakpoint
CREATE INDEX "escalations_of_action" ON "escalations" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "handling_facts_latest" ON "handling_facts" USING btree ("institution_id","fact","true_since","recorded_at");--> statement-breakpoint
CREATE INDEX "notices_of_account" ON "notices" USING btree ("account","at");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_templates_one_in_force" ON "paper_templates" USING btree ("kind") WHERE "paper_templates"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "papers_of_institution" ON "papers" USING btree ("institution_id","drafted_at");--> statement-breakpoint
CREATE INDEX "papers_by_state" ON "papers" USING btree ("state","division_code","drafted_at");--> statement-breakpoint
CREATE INDEX "people_entries_of_institution" ON "people_entries" USING btree ("institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plans_of_institution" ON "plans" USING btree ("institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refund_ledgers_of_institution" ON "refund_ledgers" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "refund_lines_of_institution" ON "refund_lines" USING btree ("institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refund_lines_one_elder" ON "refund_lines" USING btree ("ledger_id","elder","reference") WHERE "refund_lines"."voided_at" is null;--> statement-breakpoint
CREATE INDEX "refund_payments_of_line" ON "refund_payments" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "refund_payments_of_institution" ON "refund_payments" USING btree ("institution_id","on");