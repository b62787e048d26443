-- Grows whenever something else than movements changed what is known of a site's books: what is reserved, their floors,
-- the buffers of channels. A process that finds it as it was has only missed movements, and catches up with those.
alter table sites add column books_turn bigint not null default 0;
