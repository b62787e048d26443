-- Who queued an import last, whose name its movements bear from then on, and who undid it.
alter table imports add column queued_by text, add column undone_by text;
