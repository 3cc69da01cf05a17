ALTER TABLE "convert_tasks" ADD COLUMN "owner" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "owner" text DEFAULT '' NOT NULL;