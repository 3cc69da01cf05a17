CREATE TABLE "watches" (
	"environment" text PRIMARY KEY NOT NULL,
	"instance_id" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "flows" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "flows" ADD COLUMN "asked_at" timestamp with time zone;