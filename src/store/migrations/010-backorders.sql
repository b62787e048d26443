-- Whether what a line is short of was given up: nobody waits for it any more.
alter table reservation_lines add column given_up boolean not null default false;
