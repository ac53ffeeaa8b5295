-- How often a message's tries came to nothing in a row (the pause before the next grows with it), and the thread it was tried in:
-- what has to be taken back is looked for there, even when its text is gone.
alter table "outbox_message" add column "failures" integer not null default 0, add column "slack_thread_ts" text;
