-- The unit that a measure of one’s own was made for, and what the system says of an event in both languages.
ALTER TABLE "action_events" ADD COLUMN "reason_in_english" text;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "unit_choice" text;