-- What an identity provider calls somebody who has not come in yet. Null once they go by a name of their own, which is
-- given in the moment they come in, where no other name can be taken meanwhile.
alter table users add column wanted_name text;
