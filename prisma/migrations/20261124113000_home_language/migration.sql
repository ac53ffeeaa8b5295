-- A Home tab is drawn again when Slack says that its person reads another language, too; see the migration `home`.
drop trigger home_on_update on member;
create trigger home_on_update after update on member
  for each row when ((old.time_zone, old.locale) is distinct from (new.time_zone, new.locale))
  execute function evenkeel_home_row_changed('user_id');
