CREATE TABLE "evidence_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"screening_id" uuid,
	"check_id" uuid,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"width" integer,
	"height" integer,
	"taken_at" timestamp (3) with time zone,
	"longitude" double precision,
	"latitude" double precision,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"recorded_by" text NOT NULL,
	"account_id" uuid
);
--> statement-breakpoint
CREATE TABLE "outside_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"campaign_id" uuid NOT NULL,
	"register" text NOT NULL,
	"checked_on" date NOT NULL,
	"searched" text[] NOT NULL,
	"results" jsonb NOT NULL,
	"finding" text,
	"evidence" uuid[] DEFAULT '{}' NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"recorded_by" text NOT NULL,
	"account_id" uuid,
	"digest" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "screenings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"division_code" text collate "C" NOT NULL,
	"campaign_id" uuid NOT NULL,
	"screened_on" date NOT NULL,
	"method" text,
	"unannounced" boolean,
	"screeners" text[] NOT NULL,
	"spoken_to" text[] NOT NULL,
	"fee_records" text,
	"planned_measures" text,
	"remarks" text,
	"particulars" jsonb NOT NULL,
	"unapplied" jsonb NOT NULL,
	"longitude" double precision,
	"latitude" double precision,
	"accuracy" double precision,
	"based_on" timestamp (3) with time zone,
	"kept_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"recorded_by" text NOT NULL,
	"account_id" uuid,
	"import_id" uuid,
	"digest" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawn_reason" text
);
--> statement-breakpoint
ALTER TABLE "fact_statements" ALTER COLUMN "value" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "screening_valid_days" integer DEFAULT 180 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "check_valid_days" integer DEFAULT 90 NOT NULL;--> statement-breakpoint
ALTER TABLE "fact_statements" ADD COLUMN "screening_id" uuid;--> statement-breakpoint
ALTER TABLE "fact_statements" ADD COLUMN "check_id" uuid;--> statement-breakpoint
ALTER TABLE "fact_statements" ADD COLUMN "evidence" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "fact_statements" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "fact_statements" ADD COLUMN "settles" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "fact_statements" ADD COLUMN "based_on" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "fact_statements" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undone_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undone_by" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undone_reason" text;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "stable_operation" boolean;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_checks" ADD CONSTRAINT "outside_checks_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_checks" ADD CONSTRAINT "outside_checks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_files_of_institution" ON "evidence_files" USING btree ("institution_id","recorded_at");--> statement-breakpoint
CREATE INDEX "evidence_files_by_hash" ON "evidence_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "outside_checks_of_institution" ON "outside_checks" USING btree ("institution_id","register","checked_on");--> statement-breakpoint
CREATE INDEX "screenings_of_institution" ON "screenings" USING btree ("institution_id","screened_on","recorded_at");--> statement-breakpoint
CREATE INDEX "screenings_of_campaign" ON "screenings" USING btree ("campaign_id","institution_id","screened_on");--> statement-breakpoint
CREATE INDEX "fact_statements_of_screening" ON "fact_statements" USING btree ("screening_id");--> statement-breakpoint
CREATE INDEX "fact_statements_of_import" ON "fact_statements" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "import_origins_of_institution" ON "import_origins" USING btree ("institution_id");