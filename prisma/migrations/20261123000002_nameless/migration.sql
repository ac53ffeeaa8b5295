-- "Share without my name" is a promise the database keeps: such a row cannot hold an author, whatever the code does.
alter table "posting" add constraint "posting_without_name_has_no_author"
  check ("without_name" = ("author_id" is null));
