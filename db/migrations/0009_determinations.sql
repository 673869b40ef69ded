CREATE TABLE "determinations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"proposed_level" text NOT NULL,
	"proposal_reason" text NOT NULL,
	"proposal_evidence" uuid[] NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_account" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"proposed_upon" jsonb NOT NULL,
	"decided_upon" jsonb,
	"level" text,
	"upon" text,
	"previous" text,
	"movement" text,
	"reason" text DEFAULT '' NOT NULL,
	"evidence" uuid[] DEFAULT '{}' NOT NULL,
	"minutes" text DEFAULT '' NOT NULL,
	"meeting_id" uuid,
	"decided_by" text,
	"decided_account" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "determinations_by_two" CHECK (case state when 'proposed' then decided_account is null when 'withdrawn' then decided_account = proposed_account
        else decided_account is not null and decided_account <> proposed_account end),
	CONSTRAINT "determinations_decided_whole" CHECK ((state = 'confirmed') = (level is not null) and (level is null) = (decided_upon is null) and (state = 'proposed') = (decided_at is null))
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"held_on" date NOT NULL,
	"place" text NOT NULL,
	"chair" text NOT NULL,
	"attendees" text[] NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"summary" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rule_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"based_on" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"ended" jsonb NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rule_publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule_set_id" text NOT NULL,
	"holds_from" date NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL,
	"account_id" uuid,
	"reason" text NOT NULL,
	"draft_id" uuid,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	"revoked_reason" text
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"determination_id" uuid NOT NULL,
	"from_level" text NOT NULL,
	"to_level" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"rechecks_on" date[] NOT NULL,
	"released_by" text NOT NULL,
	"released_account" uuid NOT NULL,
	"ended_on" date,
	"ended_by" uuid,
	CONSTRAINT "watches_determination_id_unique" UNIQUE("determination_id")
);
--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "confirmed_level" text;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "confirmed_upon" text;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "determination_id" uuid;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "listed_since" date;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "under_review" boolean GENERATED ALWAYS AS (coalesce(confirmed_upon <> standing, false)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "confirmed_rank" smallint GENERATED ALWAYS AS (case confirmed_level when 'red' then 0 when 'orange' then 1 when 'yellow' then 2 when 'green' then 5 end) STORED;--> statement-breakpoint
ALTER TABLE "rule_sets" ADD COLUMN "based_on" text;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_drafts" ADD CONSTRAINT "rule_drafts_based_on_rule_sets_id_fk" FOREIGN KEY ("based_on") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_publications" ADD CONSTRAINT "rule_publications_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_publications" ADD CONSTRAINT "rule_publications_draft_id_rule_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."rule_drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_determination_id_determinations_id_fk" FOREIGN KEY ("determination_id") REFERENCES "public"."determinations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_ended_by_determinations_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."determinations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "determinations_of_institution" ON "determinations" USING btree ("institution_id","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "determinations_one_waiting" ON "determinations" USING btree ("institution_id") WHERE "determinations"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX "determinations_by_state" ON "determinations" USING btree ("state","division_code","proposed_at");--> statement-breakpoint
CREATE INDEX "determinations_by_decision" ON "determinations" USING btree ("decided_at","id");--> statement-breakpoint
CREATE INDEX "determinations_of_meeting" ON "determinations" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "rule_publications_by_day" ON "rule_publications" USING btree ("holds_from","published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "watches_one_running" ON "watches" USING btree ("institution_id") WHERE "watches"."ended_on" is null;--> statement-breakpoint
CREATE INDEX "watches_of_institution" ON "watches" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "institutions_by_confirmed_level" ON "institutions" USING btree ("confirmed_rank","division_code","name_key","id");--> statement-breakpoint
CREATE INDEX "institutions_under_review" ON "institutions" USING btree ("division_code") WHERE "institutions"."under_review";