-- What each migration held when it was applied (SHA-256, line endings apart): a file that was changed since would leave
-- databases that differ under one name. Null until the program that adds this column has filled it.
alter table migrations add column hash text;
